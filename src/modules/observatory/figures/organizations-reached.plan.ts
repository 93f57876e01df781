import type { FieldPlan, SelectedField } from "../../../planner/field-plan.js";
import type { PlanScope } from "../../../planner/plan-scope.js";
import { allOf, rawSql, type Sql, sql } from "../../../planner/sql.js";
import { organizationKindLabels } from "../../organization/index.js";
import { labelOf } from "../../shared/labels.js";
import { inLanguage } from "./figure-labels.js";
import { firstYear, given, inYears, lastDay } from "./figure-period.js";
import { type Dimension, groupedFigure } from "./grouped-figure.js";
import { sizeArgument } from "./size-argument.js";
import { territoryDimension, themeDimension } from "./territory-dimension.js";

/** How many organizations came to a meeting of the period, and how many never did. */
export const organizationsReached: FieldPlan = {
  emit: (field, _row, scope) =>
    groupedFigure(field, scope, {
      units: units(field, scope),
      dimension: (name) => dimension(name, field, scope),
      measures: {
        organizations: rawSql("count(distinct u.id)"),
        reached: rawSql("count(distinct u.id) filter (where u.is_reached)"),
        neverReached: rawSql("count(distinct u.id) filter (where not u.is_reached)"),
      },
      limit: sizeArgument(field, 100, 1000),
      about: (name) => about(name, field, scope),
    }),
};

function dimension(name: string, field: SelectedField, scope: PlanScope): Dimension {
  switch (name) {
    case "KIND":
      return { code: rawSql("u.kind"), label: labelOf(organizationKindLabels, rawSql("u.kind"), scope) };
    case "TERRITORY":
      return territoryDimension(field, scope, rawSql("organization_territory"), rawSql("organization_id"), rawSql("u.id"));
    case "THEME":
      return themeDimension(scope, rawSql("organization_theme"), rawSql("organization_id"), rawSql("u.id"));
    default:
      throw new Error(`Organizations are not divided by "${name}"`);
  }
}

/** `unit`: organizations that lived in the period, each with whether it took part in a meeting, itself or through somebody who had a post there then. */
function units(field: SelectedField, scope: PlanScope): Sql {
  const year = rawSql("extract(year from e.starts_at at time zone 'Europe/Paris')::int");
  const from = given(field, "fromYear");
  const kind = given(field, "kind");
  const territory = given(field, "territory");
  const isAsked = allOf([
    ...(from
      ? [
          sql`(o.dissolved_on is null or public.partial_date_latest(o.dissolved_on) >= make_date(greatest(${from.parameter("integer")}, 1), 1, 1))`,
        ]
      : []),
    ...(kind ? [sql`o.kind = any(${kind.parameter("text[]")})`] : []),
    ...(territory
      ? [
          sql`exists (select from organization_territory j join territory_closure c on c.descendant_id = j.territory_id join territory k on k.id = c.ancestor_id
            where j.organization_id = o.id and k.code = any(${territory.parameter("text[]")}))`,
        ]
      : []),
  ]);
  return sql`held as (
      select e.id, ${year} as year, (e.starts_at at time zone 'Europe/Paris')::date as day from event e
      where ${allOf([sql`e.starts_at < ((${scope.asOf} + 1)::timestamp at time zone 'Europe/Paris')`, ...inYears(field, year)])}),
    reached as (
      select p.organization_id as id from participation p join held on held.id = p.event_id where p.role <> 'ORGANIZER'
      union
      select s.organization_id from participation p join held on held.id = p.event_id
        join position s on p.organization_id is null and s.person_id = p.person_id and s.possible @> held.day
      where p.role <> 'ORGANIZER'),
    unit as (
      select o.id, o.kind, (select min(held.year) from held) as year, exists (select from reached where reached.id = o.id) as is_reached
      from organization o where ${isAsked})`;
}

function about(name: string, field: SelectedField, scope: PlanScope): Sql {
  switch (name) {
    case "fromYear":
      return firstYear(field);
    case "until":
      return lastDay(field, scope);
    case "counts":
      return inLanguage(
        {
          fr: "Organisations de l'annuaire, chacune une fois par groupe. Touchée : venue à une rencontre de la période (participer, intervenir ou animer ; organiser ne compte pas), elle-même ou par une personne qui y avait alors un poste. Un effectif compté sans nom ne dit pas de quelle organisation, et « jamais » veut dire qu'aucune venue n'est visible de celui qui demande. Nature, territoires et thèmes d'une organisation sont ceux d'aujourd'hui.",
          en: 'Organizations of the directory, each once a group. Reached: it came to a meeting of the period (to attend, speak or moderate; organizing does not count), itself or through somebody who had a post there then. Those counted without a name are of no known organization, and "never" means that the asker sees no coming. An organization\'s kind, territories and themes are those of today.',
        },
        scope,
      );
    case "source":
      return inLanguage(
        {
          fr: "Annuaire du centre : organisations et participations que celui qui demande peut voir.",
          en: "The centre's directory: organizations and participations that the asker may see.",
        },
        scope,
      );
    default:
      return rawSql("null::text");
  }
}
