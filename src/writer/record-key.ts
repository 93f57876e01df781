import type { StatementRunner } from "../core/context.js";
import { isNameable } from "./own-source.js";
import type { WriteContext } from "./write-model.js";
import { erased, invalidInput } from "./write-refusal.js";

/** By what an upsert knows a record again. */
export interface RecordKey<Value = unknown> {
  /** The input's field that gives it. */
  readonly field: string;
  /** What is written while nobody else writes it, so that upserts of one key at once make one record. */
  lockName(value: Value): string;
  /** The source that knows the record so, and whose word the upsert is; undefined when the centre itself speaks. */
  sourceOf(value: Value): string | null | undefined;
  /** The record's uuid, archived or not. */
  find(value: Value, sourceId: string | undefined, path: readonly string[], runner: StatementRunner): Promise<string | undefined>;
  /** Makes the record known by it. */
  keep(id: string, value: Value, sourceId: string | undefined, path: readonly string[], runner: StatementRunner): Promise<void>;
}

/** A record's id in a source. */
export interface ExternalKey {
  /** The source's name. */
  readonly source: string;
  readonly value: string;
}

/** The id that a source gives a record of `type`. */
export function externalKey(type: string): RecordKey<ExternalKey> {
  return {
    field: "key",
    lockName: ({ source, value }) => `${type} ${source} ${value}`,
    sourceOf: ({ source }) => source,
    async find({ value }, sourceId, path, runner) {
      const [known] = await runner.run<{ record_id: string | null; is_erased: boolean }>({
        name: "record_of_external_key",
        text: `select k.record_id, k.record_id is null and public.is_erased_key($2, $1, 'ext:' || $3) as is_erased
          from (select) one left join external_key k on k.type = $1 and k.source_id = $2 and k.value = $3`,
        values: [type, sourceId, value],
      });
      if (known?.is_erased) throw erased(path);
      return known?.record_id ?? undefined;
    },
    async keep(id, { value }, sourceId, path, runner) {
      if (value.trim() === "" || value.length > 200) {
        throw invalidInput([...path, "value"], { fr: "Donnez de 1 à 200 caractères.", en: "Give 1 to 200 characters." });
      }
      await runner.run({
        name: "keep_external_key",
        text: "insert into external_key (type, source_id, value, record_id) values ($1, $2, $3, $4) on conflict do nothing",
        values: [type, sourceId, value, id],
      });
    },
  };
}

/** The uuid of a source that is not archived and that the viewer may name. @throws WriteRefusal */
export async function sourceNamed(name: string, path: readonly string[], { runner, viewer }: WriteContext): Promise<string> {
  const [found] = await runner.run<{ id: string }>({
    text: `select id from source where name = $1 and ${isNameable(viewer)}`,
    values: [name],
  });
  if (found) return found.id;
  throw invalidInput(
    path,
    { fr: "Aucune source ne porte ce nom.", en: "No source has this name." },
    { fr: "Créez d'abord la source (createSource).", en: "Create the source first (createSource)." },
  );
}
