import type { SelectedField } from "../../../planner/field-plan.js";
import type { PlanScope } from "../../../planner/plan-scope.js";
import { rawSql, type Sql, sql } from "../../../planner/sql.js";
import { ThemeEntity, themeLabel } from "../../theme/index.js";
import { inLanguage } from "./figure-labels.js";
import { given } from "./figure-period.js";
import type { Dimension } from "./grouped-figure.js";

const NONE = { fr: "Aucun territoire renseigné", en: "No territory recorded" };
const NONE_OF_THE_KIND = { fr: "Aucun territoire de ce type", en: "No territory of this kind" };

/** Territories by a join table, of the kinds that the filter names; `owner` is SQL of the uuid of what they are joined to. */
export function territoryDimension(field: SelectedField, scope: PlanScope, table: Sql, key: Sql, owner: Sql): Dimension {
  const kinds = given(field, "territoryKind");
  const ofKind = kinds ? sql` and place.kind = any(${kinds.parameter("text[]")})` : rawSql("");
  return {
    join: sql`left join lateral (select place.code, place.name, place.generation from ${table} j join territory place on place.id = j.territory_id
      where j.${key} = ${owner}${ofKind}) place on true`,
    code: rawSql("place.code"),
    label: sql`coalesce(place.name || coalesce(' (QPV ' || place.generation || ')', ''), ${inLanguage(kinds ? NONE_OF_THE_KIND : NONE, scope)})`,
    order: rawSql("coalesce(place.code, '~')"),
  };
}

/** Themes by a join table. */
export function themeDimension(scope: PlanScope, table: Sql, key: Sql, owner: Sql): Dimension {
  const theme = scope.row(ThemeEntity);
  return {
    join: sql`left join (${table} theme_of join ${theme.from} on ${theme.col("id")} = theme_of.theme_id) on theme_of.${key} = ${owner}`,
    code: theme.col("code"),
    label: sql`coalesce(${themeLabel(theme, scope)}, ${inLanguage({ fr: "Sans thème", en: "No theme" }, scope)})`,
    order: sql`coalesce(${theme.col("code")}, '~')`,
  };
}
