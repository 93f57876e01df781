// Made by `npm run operations:types` of schema/operations/PublicationEdit.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type Audience =
  | 'COMMITTEE'
  | 'MEMBER'
  | 'PUBLIC'
  | 'STAFF';

export type PublicationKind =
  | 'BOOK'
  | 'OTHER'
  | 'PROCEEDINGS'
  | 'REPORT'
  | 'STUDY';

export type PublicationEditQueryVariables = Exact<{
  id: string;
}>;


export type PublicationEditQuery = { readonly publication: { readonly id: string, readonly version: number, readonly title: string, readonly kind: PublicationKind, readonly collection: string | null, readonly publishedOn: string | null, readonly isbn: string | null, readonly url: string | null, readonly licence: string | null, readonly audience: Audience, readonly files: ReadonlyArray<{ readonly url: string, readonly label: string | null, readonly mediaType: string | null, readonly licence: string | null }>, readonly event: { readonly id: string, readonly title: string } | null, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number, readonly role: string, readonly title: string | null, readonly pages: string | null, readonly rank: number, readonly audience: Audience, readonly person: { readonly id: string, readonly name: string }, readonly affiliation: { readonly id: string, readonly name: string } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } }> }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }> };

export const PublicationEdit = storedOperation<PublicationEditQuery, PublicationEditQueryVariables>("PublicationEdit", "query");
