import type { FieldPlan, SelectedField } from "../../../planner/field-plan.js";
import { nodeIdJson, uuidsOf } from "../../../planner/node-id.js";
import type { PlanScope } from "../../../planner/plan-scope.js";
import { allOf, rawSql, type Sql, sql } from "../../../planner/sql.js";
import { organizationKindLabels } from "../../organization/index.js";
import { labelOf } from "../../shared/labels.js";
import { inLanguage } from "./figure-labels.js";
import { firstYear, given, inYears, lastDay } from "./figure-period.js";
import { type Dimension, groupedFigure } from "./grouped-figure.js";
import { sizeArgument } from "./size-argument.js";
import { territoryDimension, themeDimension } from "./territory-dimension.js";

/** Who funds whom, and for how much. Amounts are no people: nothing is rounded. */
export const fundingFigures: FieldPlan = {
  emit: (field, _row, scope) =>
    groupedFigure(field, scope, {
      units: units(field, scope),
      dimension: (name) => dimension(name, field, scope),
      measures: {
        amount: rawSql("coalesce(sum(u.amount), 0)::numeric(16, 2)"),
        fundings: rawSql("count(*)"),
        withoutAmount: rawSql("count(*) filter (where u.amount is null)"),
        beneficiaries: rawSql("count(distinct u.to_id)"),
      },
      ...(startsWithYear(field) ? {} : { first: rawSql("g.m_amount desc") }),
      limit: sizeArgument(field, 100, 1000),
      about: (name) => about(name, field, scope),
    }),
};

function startsWithYear(field: SelectedField): boolean {
  const groupBy = field.argument("groupBy");
  return groupBy.isGiven() && groupBy.items()[0]?.look<string>() === "YEAR";
}

function dimension(name: string, field: SelectedField, scope: PlanScope): Dimension {
  switch (name) {
    case "YEAR":
      return {
        code: rawSql("u.year::text"),
        label: sql`coalesce(u.year::text, ${inLanguage({ fr: "Année inconnue", en: "Year unknown" }, scope)})`,
      };
    case "FUNDER":
      return organization("funder");
    case "BENEFICIARY":
      return organization("beneficiary");
    case "FUNDER_KIND":
      return kind("funder", scope);
    case "BENEFICIARY_KIND":
      return kind("beneficiary", scope);
    case "THEME":
      return themeDimension(scope, rawSql("organization_theme"), rawSql("organization_id"), rawSql("u.to_id"));
    case "TERRITORY":
      return territoryDimension(field, scope, rawSql("organization_territory"), rawSql("organization_id"), rawSql("u.to_id"));
    default:
      throw new Error(`Funding is not divided by "${name}"`);
  }
}

type End = "funder" | "beneficiary";

const KEYS: Readonly<Record<End, string>> = { funder: "from_id", beneficiary: "to_id" };

function organization(end: End): Dimension {
  return {
    join: rawSql(`join organization ${end} on ${end}.id = u.${KEYS[end]}`),
    code: sql`${nodeIdJson("Organization", rawSql(`u.${KEYS[end]}`))}::json #>> '{}'`,
    label: rawSql(`${end}.name`),
    order: rawSql(`${end}.name_key`),
  };
}

function kind(end: End, scope: PlanScope): Dimension {
  const alias = `${end}_kind`;
  const code = rawSql(`${alias}.kind`);
  return {
    join: rawSql(`join organization ${alias} on ${alias}.id = u.${KEYS[end]}`),
    code,
    label: labelOf(organizationKindLabels, code, scope),
  };
}

/** `unit`: one row for each relationship by which money is given, under the year in which it begins. */
function units(field: SelectedField, scope: PlanScope): Sql {
  const year = rawSql("case when isfinite(f.starts_on) then extract(year from f.starts_on)::int end");
  const ends = (["funder", "beneficiary"] as const).flatMap((end) => {
    const ids = given(field, end);
    return ids ? [sql`f.${rawSql(KEYS[end])} = any(${ids.parameter("uuid[]", uuidsOf("Organization"))})`] : [];
  });
  const tagged = (["theme", "territory"] as const).flatMap((concept) => {
    const codes = given(field, concept);
    return codes
      ? [
          sql`exists (select from ${rawSql(`organization_${concept}`)} j join ${rawSql(`${concept}_closure`)} c on c.descendant_id = j.${rawSql(`${concept}_id`)}
            join ${rawSql(concept)} k on k.id = c.ancestor_id where j.organization_id = f.to_id and k.code = any(${codes.parameter("text[]")}))`,
        ]
      : [];
  });
  return sql`unit as (
      select f.id, f.from_id, f.to_id, ${year} as year, f.amount from relationship f
      where ${allOf([sql`f.kind = 'FUNDS' and f.currency = 'EUR' and f.starts_on <= ${scope.asOf}`, ...inYears(field, year), ...ends, ...tagged])})`;
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
          fr: "Financements entre organisations qui ont commencé, en euros, à l'année où chacun commence ; thèmes et territoires sont ceux du bénéficiaire, aujourd'hui, comme les natures. Un financement dont le montant est inconnu est compté sans montant.",
          en: "Funding between organizations that has begun, in euros, under the year in which each begins; themes and territories are the beneficiary's of today, as are kinds. Funding of an unknown amount is counted without one.",
        },
        scope,
      );
    case "source":
      return inLanguage(
        {
          fr: "Annuaire du centre : liens de financement que celui qui demande peut voir ; la source de chacun est donnée avec lui (« relationships »).",
          en: 'The centre\'s directory: funding ties that the asker may see; the source of each is given with it ("relationships").',
        },
        scope,
      );
    default:
      return rawSql("null::text");
  }
}
