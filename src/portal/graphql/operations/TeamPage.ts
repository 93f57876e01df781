// Made by `npm run operations:types` of schema/operations/TeamPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type TeamPageQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamPageQuery = { readonly duplicates: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly organization: { readonly name: string } | null, readonly other: { readonly name: string } | null, readonly candidate: { readonly name: string } | null } }> }, readonly proposals: { readonly totalCount: number }, readonly workItems: { readonly totalCount: number }, readonly toVerify: { readonly totalCount: number } };

export const TeamPage = storedOperation<TeamPageQuery, TeamPageQueryVariables>("TeamPage", "query");
