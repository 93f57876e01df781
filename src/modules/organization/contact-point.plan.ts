import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import { audienceName } from "../shared/audience.types.js";
import type { ContactPointEntity } from "./contact-point.entity.js";

export function contactPointAudience(row: Row<ContactPointEntity>): Sql {
  return audienceName(sql`greatest(${row.col("audience")}, ${row.col("valueAudience")})`);
}
