import type { RecordKind } from "../record-kind.js";

/** Which import is taken back, and some of its changes. */
export interface UndoScope {
  readonly importId: string;
  readonly sourceId: string;
  /** When it began to write, and when it had written. */
  readonly from: string;
  readonly through: string;
}

/** Why something is left as it is. */
export type KeptReason = "CHANGED_SINCE" | "LISTED_SINCE" | "NAMED_SINCE" | "REFUSED";

/** What of a change is left as it is: a field in the form of inputs, or the whole record. */
export interface Kept {
  readonly field: string | null;
  readonly reason: KeptReason;
}

/** The parameters of every statement below. */
export const UNDO_VALUES = ({ importId, sourceId, from, through }: UndoScope, ids: readonly string[]): unknown[] => [
  importId,
  ids,
  sourceId,
  from,
  through,
];

/** Named, so that PostgreSQL knows the types of those that a statement does not use. */
const PARAMETERS = "parameters as (select $1::uuid, $2::uuid[], $3::uuid, $4::timestamptz, $5::timestamptz)";

/** The changes that are looked at: of records that the import made, whose ids are theirs, or of others. */
export function target(isNew: boolean): string {
  return `${PARAMETERS}, target as (select p.id, p.record_id from planned_change p where p.id = any($2) and p.record_id ${isNew ? "=" : "<>"} p.id)`;
}

/** Each record, and its contact points, under whose own ids their audit stands. */
export function held({ contactPoints }: RecordKind): string {
  const points = contactPoints
    ? `union all select t.id, t.record_id, k.id from target t join contact_point k on k.${contactPoints} = t.record_id`
    : "";
  return `held as (select t.id, t.record_id, t.record_id as row_of from target t ${points})`;
}

/** An audit entry `a` of the import's own, that says what it wrote. */
export const OWN_ENTRY = "a.row_count = 1 and a.actor ->> 'import' = $1::text";

/** An audit entry of anybody else's. What was taken back meanwhile is as if it had not been; what is derived, nobody wrote. */
export const FOREIGN_ENTRY = (a: string): string => `
  ${a}.at > $4 and ${a}.row_count = 1 and ${a}.actor ->> 'import' is distinct from $1::text and not coalesce(${a}.actor ? 'undoes', false)
  and (${a}.action <> 'UPDATE' or ${a}.after - 'needs_basis' <> '{}')
  and not exists (select from import u where u.state = 'UNDONE' and u.id::text = ${a}.actor ->> 'import')`;

/** A later import lists the record of `t`. */
export const LISTED_SINCE = (sameSource: boolean): string => `exists (
  select from record_source s join import b on b.id = s.import_id
  where s.record_id = t.record_id and b.id <> $1 and b.state <> 'UNDONE' and coalesce(b.applying_at, b.created_at) > $5
    ${sameSource ? "and s.source_id = $3" : ""})`;
