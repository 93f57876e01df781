import { AUDIENCES } from "../../core/audience.js";
import type { GuardedRow } from "../../database/rows.js";
import { value } from "../../planner/record-plans.js";
import { quoteLiteral, rawSql, type Sql, sql } from "../../planner/sql.js";
import { describeEnum } from "./describe-enum.js";

export enum Audience {
  PUBLIC = "PUBLIC",
  MEMBER = "MEMBER",
  COMMITTEE = "COMMITTEE",
  STAFF = "STAFF",
}

describeEnum(Audience, "Audience", "Who is asking, or who may see: each audience sees what the one before it sees, and more.", {
  PUBLIC: "Anyone, without credentials.",
  MEMBER: "A partner organisation of the network.",
  COMMITTEE: "A member of the steering committee.",
  STAFF: "The resource centre's own team.",
});

/** The audience's name of a stored rank. */
export function audienceName(rank: Sql): Sql {
  return sql`(array[${rawSql(AUDIENCES.map(quoteLiteral).join())}])[${rank} + 1]`;
}

/** The audience that inputs give a record. */
export const declaredAudience = value<GuardedRow>((row) => audienceName(row.col("declaredAudience")));

export const DECLARED_AUDIENCE =
  "The least audience that may see it, as inputs say it, e.g. `MEMBER`. What it depends on, and who is named in it, may keep it from more.";

/** The same of a table whose versions do not keep it. */
export const declaredAudienceNow = value<GuardedRow>((row) =>
  row.knownOn ? rawSql("null::text") : audienceName(row.col("declaredAudience")),
);

export const DECLARED_AUDIENCE_NOW = `${DECLARED_AUDIENCE} It is null for what is read by \`knownOn\`: what was declared then is not kept.`;
