// Made by `npm run operations:types` of schema/operations/Proceedings.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type PublicationKind =
  | 'BOOK'
  | 'OTHER'
  | 'PROCEEDINGS'
  | 'REPORT'
  | 'STUDY';

export type ProceedingsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProceedingsQuery = { readonly publication: { readonly id: string, readonly kind: PublicationKind, readonly title: string, readonly collection: string | null, readonly publishedOn: string | null, readonly isbn: string | null, readonly url: string | null, readonly event: { readonly id: string, readonly title: string, readonly startsAt: string } | null, readonly contributions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly rank: number, readonly title: string | null, readonly role: string, readonly person: { readonly id: string, readonly name: string }, readonly affiliation: { readonly id: string, readonly name: string } | null } }> } } | null };

export const Proceedings = storedOperation<ProceedingsQuery, ProceedingsQueryVariables>("Proceedings", "query");
