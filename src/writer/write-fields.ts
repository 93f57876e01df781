import { AUDIENCES } from "../core/audience.js";
import { decodeNodeId } from "../planner/node-id.js";
import type { WriteField } from "./write-model.js";
import { invalidInput } from "./write-refusal.js";

/** A field that is the property of that name, or of another. */
export function column(property: string): WriteField {
  return { columns: (value) => ({ [property]: value }) };
}

/** An enum of audiences, stored as its rank. Null means PUBLIC. */
export function audience(property: string): WriteField {
  return { columns: (value) => ({ [property]: value == null ? 0 : AUDIENCES.indexOf(value as (typeof AUDIENCES)[number]) }) };
}

/** The id of a record of `type`, stored as its uuid. The record must exist and not be archived. */
export function reference(property: string, type: string, table: string): WriteField {
  return {
    async columns(value, path, { runner }) {
      if (value == null) return { [property]: null };
      const id = decodeNodeId(value, path.join("."));
      const found =
        id.type === type ? await runner.run({ text: `select 1 from "${table}" where id = $1 and audience <= 3`, values: [id.uuid] }) : [];
      if (found.length === 0) {
        throw invalidInput(path, {
          fr: `« ${path.at(-1)} » ne désigne aucun objet ${type} existant.`,
          en: `"${path.at(-1)}" is not the id of an existing ${type}.`,
        });
      }
      return { [property]: id.uuid };
    },
  };
}

/** An input object whose fields are columns of the record; null empties them all. */
export function group(properties: Readonly<Record<string, string>>): WriteField {
  return {
    columns: (value) =>
      Object.fromEntries(
        Object.entries(properties).map(([field, property]) => [property, (value as Record<string, unknown> | null)?.[field] ?? null]),
      ),
  };
}

/** The concepts (themes, territories) with these codes, and no others. */
export function codes(join: {
  readonly table: string;
  readonly owner: string;
  readonly concept: string;
  readonly concepts: string;
}): WriteField {
  return {
    async links(id, value, path, { runner }) {
      const wanted = [...new Set((value as readonly string[] | null) ?? [])];
      const known = await runner.run<{ id: string; code: string }>({
        text: `select id, code from ${join.concepts} where code = any($1)`,
        values: [wanted],
      });
      const index = wanted.findIndex((code) => !known.some((concept) => concept.code === code));
      if (index >= 0) {
        throw invalidInput(
          [...path, String(index)],
          { fr: "Ce code n'existe pas.", en: "There is no such code." },
          {
            fr: `Reprenez un code de « ${join.concepts === "theme" ? "themes" : "territories"} ».`,
            en: `Take a code from "${join.concepts === "theme" ? "themes" : "territories"}".`,
          },
        );
      }
      const ids = known.map((concept) => concept.id);
      await runner.run({
        text: `delete from ${join.table} where ${join.owner} = $1 and ${join.concept} <> all($2::uuid[])`,
        values: [id, ids],
      });
      await runner.run({
        text: `insert into ${join.table} (${join.owner}, ${join.concept}) select $1, unnest($2::uuid[]) on conflict do nothing`,
        values: [id, ids],
      });
    },
  };
}
