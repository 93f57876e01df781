// Made by `npm run operations:types` of schema/operations/ImportPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ImportOutcome =
  | 'CREATED'
  | 'DOUBTFUL'
  | 'REJECTED'
  | 'REPEATED'
  | 'UNCHANGED'
  | 'UPDATED';

export type ImportSeverity =
  | 'REJECTED'
  | 'WARNING';

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

export type UndoOutcome =
  | 'KEPT'
  | 'PARTLY'
  | 'UNDONE';

export type ImportPageQueryVariables = Exact<{
  id: string;
  outcome?: ReadonlyArray<ImportOutcome> | ImportOutcome | null | undefined;
  undone?: ReadonlyArray<UndoOutcome> | UndoOutcome | null | undefined;
  severity?: ReadonlyArray<ImportSeverity> | ImportSeverity | null | undefined;
  changesAfter?: string | null | undefined;
  problemsAfter?: string | null | undefined;
  withChanges: boolean;
  withProblems: boolean;
}>;


export type ImportPageQuery = { readonly import: { readonly id: string, readonly profile: string, readonly files: ReadonlyArray<string>, readonly state: ImportState, readonly progress: number | null, readonly rowCount: number, readonly isComplete: boolean, readonly requestedBy: string | null, readonly createdAt: string, readonly plannedAt: string | null, readonly appliedAt: string | null, readonly undoneAt: string | null, readonly undoneBy: string | null, readonly failure: string | null, readonly source: { readonly name: string } | null, readonly counts: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly repeated: number, readonly doubtful: number, readonly rejected: number, readonly unreadable: number, readonly warnings: number, readonly takenBack: number, readonly partlyTakenBack: number, readonly notTakenBack: number }, readonly firstProblems: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly severity: ImportSeverity, readonly file: string, readonly row: number, readonly column: string | null, readonly value: string | null, readonly reason: string, readonly remedy: string } }> }, readonly previous: { readonly id: string, readonly files: ReadonlyArray<string>, readonly counts: { readonly created: number, readonly updated: number, readonly unchanged: number, readonly repeated: number, readonly doubtful: number, readonly rejected: number, readonly unreadable: number, readonly warnings: number, readonly takenBack: number, readonly partlyTakenBack: number, readonly notTakenBack: number }, readonly problems: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly severity: ImportSeverity, readonly file: string, readonly row: number, readonly column: string | null, readonly value: string | null, readonly reason: string, readonly remedy: string } }> } } | null, readonly changes?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly type: string, readonly label: string, readonly file: string, readonly row: number, readonly outcome: ImportOutcome | null, readonly recordId: string | null, readonly fields: unknown, readonly given: unknown, readonly reason: string | null, readonly undone: UndoOutcome | null, readonly kept: ReadonlyArray<{ readonly field: string | null, readonly explanation: string }> } }> }, readonly problems?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly severity: ImportSeverity, readonly file: string, readonly row: number, readonly column: string | null, readonly value: string | null, readonly reason: string, readonly remedy: string } }> } } | null };

export type ImportFiguresFragment = { readonly created: number, readonly updated: number, readonly unchanged: number, readonly repeated: number, readonly doubtful: number, readonly rejected: number, readonly unreadable: number, readonly warnings: number, readonly takenBack: number, readonly partlyTakenBack: number, readonly notTakenBack: number };

export type FaultOfRowFragment = { readonly severity: ImportSeverity, readonly file: string, readonly row: number, readonly column: string | null, readonly value: string | null, readonly reason: string, readonly remedy: string };

export const ImportPage = storedOperation<ImportPageQuery, ImportPageQueryVariables>("ImportPage", "query");
