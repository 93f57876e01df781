import { decodeNodeId } from "../planner/node-id.js";
import { isNameable } from "./own-source.js";
import type { WriteContext, WriteField } from "./write-model.js";
import { invalidInput } from "./write-refusal.js";

/** A table that joins records with concepts: themes, territories, sources. */
interface ConceptJoin {
  readonly table: string;
  /** Its column that names the record. */
  readonly owner: string;
  /** Its column that names the concept. */
  readonly concept: string;
  /** The concepts' table. */
  readonly concepts: string;
  /** Of several concepts with one code, the first in this order is meant: SQL over the concepts' columns. */
  readonly preferred?: string;
}

/** Of a département and a région with one code, the narrower is meant. */
const NARROWEST_FIRST = "array_position('{QPV,ARRONDISSEMENT,COMMUNE,DEPARTMENT,REGION,COUNTRY}', kind)";

export function themes(table: string, owner: string): WriteField {
  return codes({ table, owner, concept: "theme_id", concepts: "theme" });
}

export function territories(table: string, owner: string, concept = "territory_id"): WriteField {
  return codes({ table, owner, concept, concepts: "territory", preferred: NARROWEST_FIRST });
}

/** The sources with these ids, and no others. */
export function sources(table: string, owner: string): WriteField {
  return {
    async links(id, value, path, write) {
      const wanted = ((value as readonly string[] | null) ?? []).map((given, index) => {
        const source = decodeNodeId(given, [...path, String(index)].join("."));
        return source.type === "Source" ? source.uuid : "";
      });
      const known = await write.runner.run<{ id: string }>({
        text: `select id::text from source where id::text = any($1) and ${isNameable(write.viewer)}`,
        values: [wanted],
      });
      const index = wanted.findIndex((uuid) => !known.some((source) => source.id === uuid));
      if (index >= 0) throw invalidInput([...path, String(index)], { fr: "Cette source n'existe pas.", en: "There is no such source." });
      await replace({ table, owner, concept: "source_id", concepts: "source" }, id, wanted, write);
    },
  };
}

/** The concepts with these codes, and no others. */
function codes(join: ConceptJoin): WriteField {
  const { concepts, preferred = "id" } = join;
  const list = concepts === "theme" ? "themes" : "territories";
  return {
    async links(id, value, path, write) {
      const wanted = (value as readonly string[] | null) ?? [];
      const known = await write.runner.run<{ id: string; code: string }>({
        name: `codes_of_${concepts}`,
        text: `select distinct on (code) id, code from ${concepts} where code = any($1) and archived_at is null order by code, ${preferred}`,
        values: [wanted],
      });
      const index = wanted.findIndex((code) => !known.some((concept) => concept.code === code));
      if (index >= 0) {
        throw invalidInput(
          [...path, String(index)],
          { fr: "Ce code n'existe pas.", en: "There is no such code." },
          { fr: `Reprenez un code de « ${list} ».`, en: `Take a code from "${list}".` },
        );
      }
      await replace(
        join,
        id,
        known.map((concept) => concept.id),
        write,
      );
    },
  };
}

async function replace(
  { table, owner, concept }: ConceptJoin,
  id: string,
  ids: readonly string[],
  { runner }: WriteContext,
): Promise<void> {
  await runner.run({
    name: `unlink_${table}`,
    text: `delete from ${table} where ${owner} = $1 and ${concept} <> all($2::uuid[])`,
    values: [id, ids],
  });
  await runner.run({
    name: `link_${table}`,
    text: `insert into ${table} (${owner}, ${concept}) select $1, unnest($2::uuid[]) on conflict do nothing`,
    values: [id, ids],
  });
}
