// Made by `npm run operations:types` of schema/operations/LandlordContacts.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ContactPointKind =
  | 'EMAIL'
  | 'PHONE'
  | 'POSTAL'
  | 'WEB';

export type WithheldReason =
  | 'AUDIENCE'
  | 'NO_LEGAL_BASIS'
  | 'OBJECTION';

export type LandlordContactsQueryVariables = Exact<{
  territory: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LandlordContactsQuery = { readonly organizations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly acronym: string | null, readonly contactPoints: ReadonlyArray<{ readonly id: string, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly withheld: WithheldReason | null }>, readonly positions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: string, readonly isMainContact: boolean, readonly person: { readonly id: string, readonly name: string }, readonly contactPoints: ReadonlyArray<{ readonly id: string, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly withheld: WithheldReason | null }> } }> } } }> } };

export type ContactFragment = { readonly id: string, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly withheld: WithheldReason | null };

export const LandlordContacts = storedOperation<LandlordContactsQuery, LandlordContactsQueryVariables>("LandlordContacts", "query");
