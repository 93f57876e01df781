// Made by `npm run operations:types` of schema/operations/ImportProgress.graphql.
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

export type ImportProgressQueryVariables = Exact<{
  id: string;
}>;


export type ImportProgressQuery = { readonly import: { readonly id: string, readonly state: ImportState, readonly rowCount: number, readonly progress: number | null } | null };

export const ImportProgress = storedOperation<ImportProgressQuery, ImportProgressQueryVariables>("ImportProgress", "query");
