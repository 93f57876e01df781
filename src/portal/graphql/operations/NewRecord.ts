// Made by `npm run operations:types` of schema/operations/NewRecord.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type TerritoryKind =
  | 'ARRONDISSEMENT'
  | 'COMMUNE'
  | 'COUNTRY'
  | 'DEPARTMENT'
  | 'QPV'
  | 'REGION';

export type NewRecordQueryVariables = Exact<{
  employer: string;
  hasEmployer: boolean;
}>;


export type NewRecordQuery = { readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly territories: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly kind: TerritoryKind, readonly name: string } }> }, readonly employer?: { readonly id: string, readonly name: string } | null };

export const NewRecord = storedOperation<NewRecordQuery, NewRecordQueryVariables>("NewRecord", "query");
