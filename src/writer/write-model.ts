import type { StatementRunner, Viewer } from "../core/context.js";
import type { RecordKey } from "./record-key.js";

/** What a write may use while its transaction is open. */
export interface WriteContext {
  readonly viewer: Viewer;
  readonly runner: StatementRunner;
}

/** The fields that an input gives, by name; a field that is not given is not there. */
export type GivenFields = Readonly<Record<string, unknown>>;

/**
 * How one field of an input is written: in the record's own row, or in rows of other tables that hang on it. A field that is absent
 * from an input is left as it is; null empties it.
 */
export interface WriteField {
  /** The properties of the record's entity that it writes. */
  readonly properties?: readonly string[];
  /** Their values. */
  columns?(
    value: unknown,
    path: readonly string[],
    context: WriteContext,
  ): Promise<Readonly<Record<string, unknown>>> | Readonly<Record<string, unknown>>;
  /** Replaces what hangs on the record, once its row is there. */
  links?(id: string, value: unknown, path: readonly string[], context: WriteContext): Promise<void>;
}

/** How a kind of record is written; `Fields` are the names of its inputs' fields. */
export interface WriteModel<Fields extends string = string> {
  /** Its GraphQL type. */
  readonly type: string;
  readonly entity: new () => object;
  readonly fields: Readonly<Record<Fields, WriteField>>;
  /**
   * The organization on whose sheet a record stands: its members with `write:own` may write it. SQL of type uuid over the table's
   * columns, under the alias `record`. Without it only STAFF writes.
   */
  readonly ownedBy?: string;
  /** By what an upsert knows the record again; by default, the id that a source gives it. */
  readonly key?: RecordKey;
  /** Puts values that depend on each other into the form in which they are kept. `id` is undefined for a new record. */
  refine?(given: GivenFields, id: string | undefined, path: readonly string[], context: WriteContext): Promise<GivenFields>;
}
