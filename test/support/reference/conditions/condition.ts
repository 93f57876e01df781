import { readNodeId, type Seen, survivorOf } from "../seen.js";

/** A filter's input object, coerced. */
export type Filter = Readonly<Record<string, unknown>>;

type IsListed = (record: Seen, filter: Filter) => boolean;

/** What one key of a filter asks of a record; `value` is neither absent nor null. `isListed` answers nested filters. */
export type Condition = (record: Seen, value: never, isListed: IsListed) => boolean;

/** At least one of the records linked satisfies the nested filter. */
export function some(linked: (record: Seen) => readonly (Seen | null)[]): Condition {
  return (record, filter: Filter, isListed) => linked(record).some((other) => other !== null && isListed(other, filter));
}

/** The column holds one of the values. */
export function oneOf(column: string): Condition {
  return (record, values: readonly unknown[]) => values.includes(record.row[column]);
}

export function equals(column: string): Condition {
  return (record, value: unknown) => record.row[column] === value;
}

export const hasId: Condition = (record, ids: readonly string[]) =>
  ids.some((id) => survivorOf(readNodeId(id).uuid, record.sight) === record.row.id);

export const updatedSince: Condition = (record, instant: string) => Date.parse(record.text("updatedAt") ?? "") >= Date.parse(instant);
