import { ExpectedError } from "../../../core/errors.js";
import { encodeValue } from "../../../planner/encode-value.js";
import type { SelectedField } from "../../../planner/field-plan.js";
import { jsonString, orNull } from "../../../planner/json-text.js";
import type { PlanScope } from "../../../planner/plan-scope.js";
import { objectType } from "../../../planner/record-plans.js";
import { joinSql, literal, rawSql, type Sql, sql } from "../../../planner/sql.js";

/** How the units of a figure divide. SQL over the unit `u` and what `join` joins to it; `code` and `label` are text. */
export interface Dimension {
  readonly code: Sql;
  readonly label: Sql;
  /** What groups are ordered by, before their code; the label by default. */
  readonly order?: Sql;
  readonly join?: Sql;
}

export interface GroupedFigure {
  /** Definitions of a WITH clause, of which `unit` holds what is counted. */
  readonly units: Sql;
  dimension(name: string): Dimension;
  /** By field, an aggregate over the unit `u`. */
  readonly measures: Readonly<Record<string, Sql>>;
  /** Put before the order of the keys, e.g. `amount desc`. SQL over the group `g`. */
  readonly first?: Sql;
  /** How many rows at most (SQL of type int). */
  readonly limit: Sql;
  about(name: string): Sql;
}

const MAX_DIMENSIONS = 3;

/**
 * A figure by the dimensions chosen, as the JSON of `XFigures`: units are found once, and grouped only when rows are asked for. It is a
 * part of the operation's one statement.
 */
export function groupedFigure(field: SelectedField, scope: PlanScope, figure: GroupedFigure): Sql {
  const names = dimensionNames(field);
  const dimensions = names.map((name) => figure.dimension(name));
  const measures = Object.entries(figure.measures).map(([name, measure]) => sql`${measure} as ${rawSql(`m_${name}`)}`);
  const columns = dimensions.flatMap(({ code, label, order }, at) => [
    sql`${code} as ${rawSql(`code_${at}`)}`,
    sql`${label} as ${rawSql(`label_${at}`)}`,
    sql`${order ?? label} as ${rawSql(`order_${at}`)}`,
  ]);
  const keys = columns.map((_, at) => rawSql(String(at + 1)));
  const joins = joinSql(
    dimensions.flatMap(({ join }) => (join ? [join] : [])),
    " ",
  );
  const group = keys.length === 0 ? rawSql("having count(*) > 0") : sql`group by ${joinSql(keys, ", ")}`;
  const groups = sql`select ${joinSql([...columns, ...measures], ", ")} from unit u ${joins} ${group}`;
  const order = joinSql([...(figure.first ? [figure.first] : []), ...dimensions.flatMap((_, at) => orderOf(at)), rawSql("1")], ", ");
  const object = scope.objectOf(objectType(field), field.selections, field.path, (part) => {
    switch (part.definition.name) {
      case "rows": {
        const row = rowObject(part, scope, names);
        return sql`(select '['||coalesce(string_agg(${row},',' order by g.n),'')||']' from (select g.*, row_number() over (order by ${order}) as n from grouped g order by n limit ${figure.limit}) g)`;
      }
      case "total":
        return sql`(select ${scope.objectOf(objectType(part), part.selections, part.path, measureOf)} from (select ${joinSql(measures, ", ")} from unit u) g)`;
      case "rowCount":
        return rawSql("(select count(*)::text from grouped)");
      case "about":
        return scope.objectOf(objectType(part), part.selections, part.path, ({ definition, type }) =>
          encodeValue(type, figure.about(definition.name)),
        );
      default:
        throw new Error(`A figure has no "${part.definition.name}"`);
    }
  });
  return sql`(with ${figure.units}, grouped as (${groups}) select ${object})`;
}

function measureOf({ definition, type }: SelectedField): Sql {
  return encodeValue(type, rawSql(`g.m_${definition.name}`));
}

function rowObject(row: SelectedField, scope: PlanScope, names: readonly string[]): Sql {
  return scope.objectOf(objectType(row), row.selections, row.path, (part) => {
    if (part.definition.name !== "keys") return measureOf(part);
    const keys = names.map((name, at) =>
      scope.objectOf(objectType(part), part.selections, part.path, ({ definition }) => {
        if (definition.name === "dimension") return literal(JSON.stringify(name));
        const column = rawSql(`g.${definition.name}_${at}`);
        return definition.name === "code" ? orNull(jsonString(column)) : jsonString(column);
      }),
    );
    return keys.length === 0 ? rawSql("'[]'") : sql`'['||${joinSql(keys, "||','||")}||']'`;
  });
}

function orderOf(at: number): Sql[] {
  return [rawSql(`g.order_${at}`), rawSql(`g.code_${at}`)];
}

/** @throws ExpectedError BAD_USER_INPUT for more than three dimensions, or one twice. */
function dimensionNames(field: SelectedField): string[] {
  const input = field.argument("groupBy");
  if (!input.isGiven()) return [];
  const names = input.items().map((item) => item.look<string>() ?? "");
  if (names.length <= MAX_DIMENSIONS && new Set(names).size === names.length) return names;
  throw new ExpectedError(
    "BAD_USER_INPUT",
    {
      fr: `« ${input.path} » prend ${MAX_DIMENSIONS} regroupements différents au plus.`,
      en: `"${input.path}" takes ${MAX_DIMENSIONS} different dimensions at most.`,
    },
    { argument: input.path, remedy: { fr: "Retirez-en, ou posez plusieurs questions.", en: "Take some out, or ask several questions." } },
  );
}
