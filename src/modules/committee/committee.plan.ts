import { Collection, type FilterPlans, holdsOn, periodFilters } from "../../planner/collection.js";
import type { FieldPlan } from "../../planner/field-plan.js";
import { anyOf } from "../../planner/filters.js";
import { many, one, value } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { rawSql, type Sql, sql } from "../../planner/sql.js";
import type { CollegeEntity } from "./college.entity.js";
import { CommitteeEntity } from "./committee.entity.js";
import type { MandateFilter } from "./committee.inputs.js";
import { MandateEntity } from "./mandate.entity.js";
import { SeatEntity } from "./seat.entity.js";

export const committees = new Collection<CommitteeEntity>({
  entity: CommitteeEntity,
  orders: { NAME: { property: "nameKey", pgType: "text" } },
  defaultOrder: [["NAME", "ASC"]],
});

function collegeRank(seat: Row<SeatEntity>): Sql {
  return sql`(select c.rank from ${seat.beside("college")} c where c.id = ${seat.col("collegeId")})`;
}

/** College by college, those that there are on the date: a committee's seats are few enough to be sorted so. */
export const seats = new Collection<SeatEntity>({
  entity: SeatEntity,
  isDated: true,
  orders: {
    COLLEGE: { property: collegeRank, pgType: "integer" },
    RANK: { property: "rank", pgType: "integer" },
  },
  defaultOrder: [
    ["COLLEGE", "ASC"],
    ["RANK", "ASC"],
  ],
});

const mandateFilters: FilterPlans<MandateEntity, MandateFilter> = { role: anyOf("role") };

const latestFirst = {
  orders: { START: { property: "startsOn", pgType: "date" } },
  defaultOrder: [["START", "DESC"]],
} as const;

/** Those that hold on the date of the query. */
export const mandates = new Collection<MandateEntity>({ entity: MandateEntity, isDated: true, ...latestFirst, filters: mandateFilters });

/** Those of all times: who held a seat, one after the other. */
export const mandateHistory = new Collection<MandateEntity>({
  entity: MandateEntity,
  ...latestFirst,
  filters: { ...mandateFilters, ...periodFilters },
});

/** Of the mandates that may hold on the date, that of the latest start. */
function mandateOnDate(isSubstitute: boolean): FieldPlan {
  return one<SeatEntity, MandateEntity>(MandateEntity, {
    where: (seat, row, scope) => [
      sql`${row.col("seatId")} = ${seat.col("id")}`,
      sql`${row.col("isSubstitute")} = ${rawSql(String(isSubstitute))}`,
      holdsOn(row as unknown as Row, scope.asOf),
    ],
    orderBy: (row) => [sql`${row.col("startsOn")} desc`, sql`${row.col("id")} desc`],
  });
}

export const holderOfSeat = mandateOnDate(false);
export const substituteOfSeat = mandateOnDate(true);

/** The seats of a group that there are on the date. */
export const seatsOfCollege = many<CollegeEntity, SeatEntity>(SeatEntity, {
  where: (college, row, scope) => [sql`${row.col("collegeId")} = ${college.col("id")}`, holdsOn(row as unknown as Row, scope.asOf)],
  orderBy: (row) => [row.col("rank"), row.col("id")],
});

/** The day after the last on which somebody may have held it, or its first, unless somebody may hold it on the date. */
export const vacantSince = value<SeatEntity>((seat, scope) => {
  const mandate = scope.row<MandateEntity>(MandateEntity);
  const until = sql`max(upper(${mandate.col("possible")})) filter (where upper(${mandate.col("possible")}) <= ${scope.asOf})`;
  const isHeld = sql`coalesce(bool_or(${holdsOn(mandate as unknown as Row, scope.asOf)}), false)`;
  return sql`(select case when ${isHeld} or not ${holdsOn(seat as unknown as Row, scope.asOf)} then null
      else coalesce(${until}, lower(${seat.col("possible")})) end
    from ${mandate.from} where ${mandate.col("seatId")} = ${seat.col("id")} and not ${mandate.col("isSubstitute")})`;
});
