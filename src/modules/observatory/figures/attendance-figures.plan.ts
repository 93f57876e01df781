import { ExpectedError } from "../../../core/errors.js";
import type { FieldPlan, SelectedField } from "../../../planner/field-plan.js";
import type { PlanScope } from "../../../planner/plan-scope.js";
import { allOf, type Frame, literal, Parameter, rawSql, type Sql, sql } from "../../../planner/sql.js";
import { ATTENDEE_CATEGORIES } from "../../event/index.js";
import { labelOf } from "../../shared/labels.js";
import { categoryLabels, FIELD_CATEGORIES, formatLabels, groupLabels, inLanguage } from "./figure-labels.js";
import { firstYear, given, inYears, lastDay } from "./figure-period.js";
import { type Dimension, groupedFigure } from "./grouped-figure.js";
import { territoryDimension, themeDimension } from "./territory-dimension.js";

/** Whether the viewer may see everybody's name, and so needs no rounding. */
const seesNames = new Parameter("boolean", ({ audience }: Frame) => audience === "STAFF");

const FIELD_LIST = rawSql(FIELD_CATEGORIES.map((category) => `'${category}'`).join(", "));
const GROUP = sql`case when u.category in (${FIELD_LIST}) then 'FIELD_TEAMS' else 'PARTNERS' end`;

/** How many people came, and how many different ones, by the dimensions asked for. */
export const attendanceFigures: FieldPlan = {
  emit: (field, _row, scope) =>
    groupedFigure(field, scope, {
      units: units(field, scope),
      dimension: (name) => dimension(name, field, scope),
      measures: attendanceMeasures,
      limit: rawSql("1000"),
      about: (name) => about(name, field, scope),
    }),
};

const attendanceMeasures: Readonly<Record<string, Sql>> = {
  participations: rawSql("coalesce(sum(u.n), 0)"),
  distinctPeople: sql`case when ${seesNames} then count(distinct u.person_id) else nullif(count(distinct u.person_id) / 5 * 5, 0) end`,
  meetings: rawSql("count(distinct u.event_id) filter (where u.n > 0)"),
  fieldTeams: sql`coalesce(sum(u.n) filter (where ${GROUP} = 'FIELD_TEAMS'), 0)`,
  partners: sql`coalesce(sum(u.n) filter (where ${GROUP} = 'PARTNERS'), 0)`,
};

function dimension(name: string, field: SelectedField, scope: PlanScope): Dimension {
  switch (name) {
    case "YEAR":
      return { code: rawSql("u.year::text"), label: rawSql("u.year::text") };
    case "FORMAT":
      return { code: rawSql("u.format"), label: labelOf(formatLabels, rawSql("u.format"), scope) };
    case "CATEGORY":
      return {
        code: rawSql("u.category"),
        label: labelOf(categoryLabels, rawSql("u.category"), scope),
        order: sql`lpad(array_position(string_to_array(${literal(ATTENDEE_CATEGORIES.join())}, ','), u.category)::text, 2)`,
      };
    case "AUDIENCE_GROUP":
      return { code: GROUP, label: labelOf(groupLabels, GROUP, scope), order: GROUP };
    case "THEME":
      return themeDimension(scope, rawSql("event_theme"), rawSql("event_id"), rawSql("u.event_id"));
    case "TERRITORY":
      forStaffAlone(field, scope, "groupBy");
      return territoryDimension(field, scope, rawSql("organization_territory"), rawSql("organization_id"), rawSql("u.organization_id"));
    default:
      throw new Error(`Attendances are not divided by "${name}"`);
  }
}

/**
 * `unit`: those who came, one row each where they are named and may be told apart, else one for each count. To those who may not see names, each
 * event and category is told as a number that is none, five or more (docs/adr/0017), and people only serve to count different ones.
 */
function units(field: SelectedField, scope: PlanScope): Sql {
  const year = rawSql("extract(year from e.starts_at at time zone 'Europe/Paris')::int");
  const format = given(field, "format");
  const theme = given(field, "theme");
  const category = given(field, "category");
  const territory = given(field, "territory");
  if (territory) forStaffAlone(field, scope, "filter.territory");
  if (given(field, "territoryKind")) forStaffAlone(field, scope, "filter.territoryKind");
  const ofEvent = allOf([
    sql`e.starts_at < ((${scope.asOf} + 1)::timestamp at time zone 'Europe/Paris')`,
    ...inYears(field, year),
    ...(format ? [sql`e.format = any(${format.parameter("text[]")})`] : []),
    ...(theme
      ? [
          sql`exists (select from event_theme j join theme_closure c on c.descendant_id = j.theme_id join theme k on k.id = c.ancestor_id
            where j.event_id = e.id and k.code = any(${theme.parameter("text[]")}))`,
        ]
      : []),
  ]);
  const ofUnit = allOf([
    ...(category ? [sql`u.category = any(${category.parameter("text[]")})`] : []),
    ...(territory
      ? [
          sql`exists (select from organization_territory j join territory_closure c on c.descendant_id = j.territory_id join territory k on k.id = c.ancestor_id
            where j.organization_id = u.organization_id and k.code = any(${territory.parameter("text[]")}))`,
        ]
      : []),
  ]);
  return sql`held as (
      select e.id, e.format, ${year} as year, (e.starts_at at time zone 'Europe/Paris')::date as day from event e where ${ofEvent}),
    named as (
      select p.event_id, coalesce(p.category, 'OTHER') as category, p.person_id, coalesce(p.organization_id, post.organization_id) as organization_id,
        coalesce(p.headcount, 1) as n
      from participation p join held on held.id = p.event_id
      left join lateral (
        select s.organization_id from position s where p.organization_id is null and s.person_id = p.person_id and s.possible @> held.day
        order by s.is_main_contact desc, s.starts_on desc, s.id limit 1) post on true
      where p.role = 'PARTICIPANT'),
    came as (
      select named.* from named
      union all select a.event_id, a.category, null, null, a.count from event_attendance a join held on held.id = a.event_id),
    cell as (
      select c.*, coalesce(sum(c.n) filter (where c.n between 1 and 4)
        over (partition by c.event_id order by c.category rows between unbounded preceding and 1 preceding), 0) as before
      from (select came.event_id, came.category, sum(came.n) as n from came group by 1, 2) c),
    unit as (
      select u.*, held.year, held.format from (
        select came.event_id, came.category, came.person_id, came.organization_id, came.n::bigint from came where ${seesNames}
        union all select cell.event_id, cell.category, null, null, case when cell.n between 1 and 4
          then public.rounded_share(cell.before::bigint, cell.n::bigint, public.rounding_start('named', cell.event_id)) else cell.n end
        from cell where not ${seesNames}
        union all select named.event_id, named.category, named.person_id, null, 0 from named where not ${seesNames}) u
      join held on held.id = u.event_id where ${ofUnit})`;
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
          fr: "Présences aux rencontres passées : une personne venue à trois rencontres compte trois présences. Les personnes différentes ne se comptent que parmi celles qui sont nommées à celui qui demande ; intervenants, animateurs et organisateurs ne sont pas comptés.",
          en: "Attendances of past meetings: somebody who came to three meetings counts as three. Different people can be counted among those only who are named to the asker; speakers, moderators and organizers are not counted.",
        },
        scope,
      );
    case "source":
      return inLanguage(
        {
          fr: "Annuaire du centre : présences nommées à celui qui demande, et effectifs par public de tous les autres.",
          en: "The centre's directory: attendances that are named to the asker, and numbers of all others by public.",
        },
        scope,
      );
    default:
      return sql`case when not ${seesNames} then ${inLanguage(
        {
          fr: "Par rencontre et par public, un effectif de 1 à 4 est remplacé par 0 ou 5, toujours de la même façon, juste en moyenne ; les personnes différentes sont arrondies aux cinq inférieurs.",
          en: "By meeting and public, a number from 1 to 4 is replaced by 0 or 5, always in the same way, right on average; different people are rounded down to a multiple of five.",
        },
        scope,
      )} end`;
  }
}

/** The part of the figures that would tell small groups apart: it is read again at each execution, whoever asks. */
function forStaffAlone(field: SelectedField, scope: PlanScope, argument: string): void {
  const path = `${field.path}.${argument}`;
  scope.alwaysRead.push(
    new Parameter("boolean", ({ audience }) => {
      if (audience === "STAFF") return true;
      throw new ExpectedError(
        "FORBIDDEN",
        {
          fr: "Les présences par territoire sont réservées à l'équipe : croisées avec les autres, elles isoleraient des personnes.",
          en: "Attendances by territory are for the staff: together with the others they would single people out.",
        },
        {
          argument: path,
          remedy: {
            fr: "Demandez les organisations touchées par territoire : « organizationsReached ».",
            en: 'Ask for the organizations reached by territory: "organizationsReached".',
          },
        },
      );
    }),
  );
}
