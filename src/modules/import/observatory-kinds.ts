import type { RecordKind, StoredField } from "./record-kind.js";
import { living, period, ref, required, SOURCE_OF_IMPORT, said, territoryCoded, text } from "./stored-field.js";

/** A territory by its code. */
const territory = (column: string): StoredField => ({
  current: `(select to_jsonb(t.code) from territory t where t.id = r.${column})`,
  columns: { [column]: (v) => territoryCoded(`${v} #>> '{}'`) },
});

const decimal = (column: string): StoredField => ({
  current: `to_jsonb(r.${column}::text)`,
  columns: { [column]: (v) => `(${v} #>> '{}')::numeric` },
});

export const observatoryKinds: readonly RecordKind[] = [
  {
    type: "Indicator",
    table: "indicator",
    fields: {
      code: text("code"),
      label: text("label"),
      labelEn: text("label_en"),
      definition: text("definition"),
      unit: text("unit"),
      unitEn: text("unit_en"),
    },
    refs: {},
    find: `(select r.id from indicator r where r.code = ${said("code")})`,
  },
  {
    type: "Observation",
    table: "observation",
    fields: {
      territory: territory("territory_id"),
      ...period,
      value: decimal("value"),
      note: text("note"),
    },
    refs: { indicator: required("indicator_id", "Indicator") },
    defaults: { source_id: SOURCE_OF_IMPORT },
    find: `(select r.id from observation r where r.indicator_id = ${ref("indicator")} and r.territory_id = ${territoryCoded(said("territory"))}
      and r.start_date = ${said("startDate")} and r.end_date = ${said("endDate")} and r.source_id = ${SOURCE_OF_IMPORT} and ${living} limit 1)`,
  },
  {
    type: "TerritoryCorrespondence",
    table: "territory_correspondence",
    fields: { earlier: territory("earlier_id"), later: territory("later_id"), share: decimal("share"), measure: text("measure") },
    refs: {},
    defaults: { source_id: SOURCE_OF_IMPORT },
    find: `(select r.id from territory_correspondence r where r.earlier_id = ${territoryCoded(said("earlier"))}
      and r.later_id = ${territoryCoded(said("later"))} and r.source_id = ${SOURCE_OF_IMPORT} and ${living} limit 1)`,
  },
];
