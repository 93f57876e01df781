import { LANGUAGES, type Translated } from "../../core/language.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { joinSql, literal, type Sql, sql } from "../../planner/sql.js";

/** The label of an enum's value in the request's language. */
export function labelOf(labels: Readonly<Record<string, Translated>>, value: Sql, scope: PlanScope): Sql {
  const language = LANGUAGES.find((candidate) => candidate === scope.language) ?? LANGUAGES[0];
  const branches = Object.entries(labels).map(([code, label]) => sql`when ${literal(code)} then ${literal(label[language])}`);
  return sql`case ${value} ${joinSql(branches, " ")} end`;
}
