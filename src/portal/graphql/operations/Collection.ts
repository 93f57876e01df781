// Made by `npm run operations:types` of schema/operations/Collection.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type PublicationKind =
  | 'BOOK'
  | 'OTHER'
  | 'PROCEEDINGS'
  | 'REPORT'
  | 'STUDY';

export type CollectionQueryVariables = Exact<{
  text?: string | null | undefined;
  kind?: ReadonlyArray<PublicationKind> | PublicationKind | null | undefined;
  after?: string | null | undefined;
}>;


export type CollectionQuery = { readonly publications: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: PublicationKind, readonly title: string, readonly collection: string | null, readonly publishedOn: string | null, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly person: { readonly name: string } } }> } } }> } };

export const Collection = storedOperation<CollectionQuery, CollectionQueryVariables>("Collection", "query");
