// Made by `npm run operations:types` of schema/operations/PersonEdit.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type Audience =
  | 'COMMITTEE'
  | 'MEMBER'
  | 'PUBLIC'
  | 'STAFF';

export type ContactPointKind =
  | 'EMAIL'
  | 'PHONE'
  | 'POSTAL'
  | 'WEB';

export type WithheldReason =
  | 'AUDIENCE'
  | 'NO_LEGAL_BASIS'
  | 'OBJECTION';

export type PersonEditQueryVariables = Exact<{
  id: string;
  employer: string;
  hasEmployer: boolean;
}>;


export type PersonEditQuery = { readonly person: { readonly id: string, readonly version: number, readonly name: string, readonly givenName: string | null, readonly familyName: string, readonly orcid: string | null, readonly idref: string | null, readonly diedOn: string | null, readonly audience: Audience, readonly positions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number, readonly role: string, readonly isMainContact: boolean, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience, readonly organization: { readonly id: string, readonly name: string }, readonly contactPoints: ReadonlyArray<{ readonly id: string, readonly version: number, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly audience: Audience, readonly withheld: WithheldReason | null, readonly privacy: { readonly legalBasis: string | null, readonly noticeDate: string | null, readonly retentionDate: string | null } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }>, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } }> }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } | null, readonly employer?: { readonly id: string, readonly name: string } | null };

export type EditedContactFragment = { readonly id: string, readonly version: number, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly audience: Audience, readonly withheld: WithheldReason | null, readonly privacy: { readonly legalBasis: string | null, readonly noticeDate: string | null, readonly retentionDate: string | null } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } };

export const PersonEdit = storedOperation<PersonEditQuery, PersonEditQueryVariables>("PersonEdit", "query");
