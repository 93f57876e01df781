import { AUDIENCES, audienceRank } from "../core/audience.js";
import { decodeNodeId } from "../planner/node-id.js";
import { isNameable } from "./own-source.js";
import type { WriteField } from "./write-model.js";
import { invalidInput } from "./write-refusal.js";
import { writesAll, writtenOrganization } from "./write-rights.js";

/** A field that is the property of that name, or of another; null means `empty`. */
export function column(property: string, empty: unknown = null): WriteField {
  return { properties: [property], columns: (value) => ({ [property]: value ?? empty }) };
}

/** A whole web address. */
export function webAddress(property: string): WriteField {
  return {
    properties: [property],
    columns(value, path) {
      if (value == null || isWebAddress(String(value))) return { [property]: value };
      throw invalidInput(path, {
        fr: "Donnez une adresse complète, en https:// ou http://.",
        en: "Give a whole address, with https:// or http://.",
      });
    },
  };
}

export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** An enum of audiences, stored as its rank. Null means PUBLIC. */
export function audience(property: string): WriteField {
  return {
    properties: [property],
    columns: (value) => ({ [property]: value == null ? 0 : AUDIENCES.indexOf(value as (typeof AUDIENCES)[number]) }),
  };
}

/** An input object whose fields are columns of the record; null empties them all, to null or to what `empty` says. */
export function group(properties: Readonly<Record<string, string>>, empty: Readonly<Record<string, unknown>> = {}): WriteField {
  return {
    properties: Object.values(properties),
    columns: (value) =>
      Object.fromEntries(
        Object.entries(properties).map(([field, property]) => [
          property,
          (value as Record<string, unknown> | null)?.[field] ?? empty[field] ?? null,
        ]),
      ),
  };
}

/** An amount with its currency. */
export const money: WriteField = group({ value: "amount", currency: "currency" }, { currency: "EUR" });

/**
 * The id of a record of `type`, stored as its uuid. The record must exist, not be archived, and be one that the writer may see:
 * for a member also what is on its own sheet. One that was merged means its survivor.
 * @param owner SQL over `record`: the organization on whose sheet it stands
 */
export function reference(property: string, type: string, table: string, owner?: string): WriteField {
  const isOwn = owner === undefined ? "" : ` or ${owner} = $3`;
  return {
    properties: [property],
    async columns(value, path, { runner, viewer }) {
      if (value == null) return { [property]: null };
      const id = decodeNodeId(value, path.join("."));
      const rank = writesAll(viewer) ? audienceRank("STAFF") : audienceRank(viewer.audience);
      const own = owner === undefined ? [] : [writtenOrganization(viewer) ?? null];
      const surviving = "coalesce((select survivor_id from merge_redirect where merged_id = $1 and audience <= $2), $1)";
      const text = `select record.id from "${table}" record where record.id = ${surviving} and (record.audience <= $2${isOwn})
        and record.archived_at is null and record.audience <= 3 for key share of record`;
      const [found] = id.type === type ? await runner.run<{ id: string }>({ text, values: [id.uuid, rank, ...own] }) : [];
      if (!found) throw unknown(path, type);
      return { [property]: found.id };
    },
  };
}

/** The id of reference data, which everyone sees, but for organizations' own sources. */
export function concept(property: string, type: string, table: string): WriteField {
  return {
    properties: [property],
    async columns(value, path, { runner, viewer }) {
      if (value == null) return { [property]: null };
      const id = decodeNodeId(value, path.join("."));
      const text = `select 1 from "${table}" where id = $1 and ${table === "source" ? isNameable(viewer) : "archived_at is null"}`;
      if (id.type !== type || (await runner.run({ text, values: [id.uuid] })).length === 0) throw unknown(path, type);
      return { [property]: id.uuid };
    },
  };
}

function unknown(path: readonly string[], type: string): Error {
  return invalidInput(path, {
    fr: `« ${path.at(-1)} » ne désigne aucun objet ${type} existant.`,
    en: `"${path.at(-1)}" is not the id of an existing ${type}.`,
  });
}
