import type { WriteField } from "../../writer/write-model.js";
import { invalidInput } from "../../writer/write-refusal.js";

const NARROWEST_FIRST = "array_position('{QPV,ARRONDISSEMENT,COMMUNE,DEPARTMENT,REGION,COUNTRY}'::text[], ";

/** The territories in which one directly lies, and no others. Only a wider kind contains another. */
export const containedIn: WriteField = {
  async links(id, value, path, { runner }) {
    const wanted = (value as readonly string[] | null) ?? [];
    const known = await runner.run<{ id: string; code: string }>({
      text: `select distinct on (container.code) container.id, container.code
        from territory container, territory contained
        where contained.id = $1 and container.code = any($2) and container.archived_at is null
          and ${NARROWEST_FIRST}container.kind) > ${NARROWEST_FIRST}contained.kind)
        order by container.code, ${NARROWEST_FIRST}container.kind)`,
      values: [id, wanted],
    });
    const index = wanted.findIndex((code) => !known.some((container) => container.code === code));
    if (index >= 0) {
      throw invalidInput(
        [...path, String(index)],
        { fr: "Aucun territoire plus large ne porte ce code.", en: "No wider territory has this code." },
        { fr: "Reprenez un code de « territories ».", en: 'Take a code from "territories".' },
      );
    }
    const containers = known.map((container) => container.id);
    await runner.run({
      text: "delete from territory_containment where contained_id = $1 and container_id <> all($2::uuid[])",
      values: [id, containers],
    });
    await runner.run({
      text: "insert into territory_containment (container_id, contained_id) select unnest($2::uuid[]), $1 on conflict do nothing",
      values: [id, containers],
    });
  },
};
