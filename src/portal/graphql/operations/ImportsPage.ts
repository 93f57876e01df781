// Made by `npm run operations:types` of schema/operations/ImportsPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ImportState =
  | 'APPLIED'
  | 'APPLYING'
  | 'FAILED'
  | 'PLANNED'
  | 'PLANNING'
  | 'READING'
  | 'RECEIVED'
  | 'UNDOING'
  | 'UNDONE';

export type ImportsPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ImportsPageQuery = { readonly importProfiles: ReadonlyArray<{ readonly name: string, readonly label: string, readonly needsMapping: boolean }>, readonly imports: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly files: ReadonlyArray<string>, readonly state: ImportState, readonly createdAt: string, readonly requestedBy: string | null, readonly source: { readonly name: string } | null, readonly counts: { readonly created: number, readonly updated: number, readonly doubtful: number, readonly rejected: number, readonly unreadable: number, readonly takenBack: number, readonly partlyTakenBack: number, readonly notTakenBack: number } } }> } };

export const ImportsPage = storedOperation<ImportsPageQuery, ImportsPageQueryVariables>("ImportsPage", "query");
