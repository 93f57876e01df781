// Made by `npm run operations:types` of schema/operations/PublicationEdit.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type PublicationKind =
  | 'BOOK'
  | 'OTHER'
  | 'PROCEEDINGS'
  | 'REPORT'
  | 'STUDY';

export type PublicationEditQueryVariables = Exact<{
  id: string;
}>;


export type PublicationEditQuery = { readonly publication: { readonly id: string, readonly version: number, readonly title: string, readonly kind: PublicationKind, readonly collection: string | null, readonly publishedOn: string | null, readonly isbn: string | null, readonly url: string | null, readonly licence: string | null, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }> };

export const PublicationEdit = storedOperation<PublicationEditQuery, PublicationEditQueryVariables>("PublicationEdit", "query");
