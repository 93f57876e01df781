// Made by `npm run operations:types` of schema/operations/CommitteesPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type CommitteesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type CommitteesPageQuery = { readonly committees: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly slug: string, readonly name: string, readonly health: { readonly seats: number, readonly filled: number } } }> } };

export const CommitteesPage = storedOperation<CommitteesPageQuery, CommitteesPageQueryVariables>("CommitteesPage", "query");
