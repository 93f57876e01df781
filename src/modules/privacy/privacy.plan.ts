import { Collection } from "../../planner/collection.js";
import { value } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import type { ContactPointEntity } from "../organization/index.js";
import type { PersonEntity } from "../person/index.js";
import { PersonObjectionEntity } from "./person-objection.entity.js";
import { RetentionRunEntity } from "./retention-run.entity.js";

/** Whoever is not of the staff finds these columns empty. */
export function hasNoRecord(row: Row<ContactPointEntity>): Sql {
  return sql`num_nonnulls(${row.col("legalBasis")},${row.col("noticeDate")},${row.col("retentionDate")},${row.col("sourceId")}) = 0`;
}

/** The staff's view alone has rows. */
export const objectedAt = value<PersonEntity>((person, scope) => {
  const objection = scope.row(PersonObjectionEntity);
  return sql`(select ${objection.col("at")} from ${objection.from} where ${objection.col("personId")} = ${person.col("id")})`;
});

export const retentionRuns = new Collection<RetentionRunEntity>({
  entity: RetentionRunEntity,
  orders: { RAN_AT: { property: "ranAt", pgType: "timestamptz" } },
  defaultOrder: [["RAN_AT", "DESC"]],
});
