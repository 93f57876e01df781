import { Collection, type FilterPlans, holdsOn, periodFilters } from "../../planner/collection.js";
import type { FieldPlan } from "../../planner/field-plan.js";
import { anyOf } from "../../planner/filters.js";
import { one } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { rawSql, sql } from "../../planner/sql.js";
import { CommitteeEntity } from "./committee.entity.js";
import type { MandateFilter } from "./committee.inputs.js";
import { MandateEntity } from "./mandate.entity.js";
import { SeatEntity } from "./seat.entity.js";

export const committees = new Collection<CommitteeEntity>({
  entity: CommitteeEntity,
  orders: { NAME: { property: "nameKey", pgType: "text" } },
  defaultOrder: [["NAME", "ASC"]],
});

/** College by college: a committee's seats are few enough to be sorted so. */
export const seats = new Collection<SeatEntity>({
  entity: SeatEntity,
  orders: {
    COLLEGE: { property: (row) => sql`(select c.rank from college c where c.id = ${row.col("collegeId")})`, pgType: "integer" },
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
