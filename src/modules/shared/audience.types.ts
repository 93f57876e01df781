import { AUDIENCES } from "../../core/audience.js";
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
