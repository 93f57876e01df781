import { holdsOn } from "../../../planner/collection.js";
import { type FieldPlan, rowOf } from "../../../planner/field-plan.js";
import { jsonArray } from "../../../planner/json-text.js";
import type { PlanScope } from "../../../planner/plan-scope.js";
import { many, objectType } from "../../../planner/record-plans.js";
import type { Row } from "../../../planner/row.js";
import { allOf, rawSql, type Sql, sql } from "../../../planner/sql.js";
import { OrganizationEntity } from "../../organization/index.js";
import { CollegeEntity } from "../college.entity.js";
import type { CommitteeEntity } from "../committee.entity.js";
import { MandateEntity } from "../mandate.entity.js";
import { SeatEntity } from "../seat.entity.js";
import { KindCountEntity } from "./kind-count.entity.js";

const SOON_DAYS = 90;

function isOfCommittee(seat: Row<SeatEntity>, committee: Row<CommitteeEntity>): Sql {
  return sql`${seat.col("collegeId")} in (select c.id from ${seat.beside("college")} c where c.committee_id = ${committee.col("id")})`;
}

const collegeRank = (seat: Row<SeatEntity>): Sql =>
  sql`(select c.rank from ${seat.beside("college")} c where c.id = ${seat.col("collegeId")})`;

function holds<E extends object>(row: Row<E>, scope: PlanScope): Sql {
  return holdsOn(row as unknown as Row, scope.asOf);
}

/** Whether somebody may hold the seat on the date. */
function isFilled(seat: Row<SeatEntity>, scope: PlanScope): Sql {
  const mandate = scope.row<MandateEntity>(MandateEntity);
  const conditions = [sql`${mandate.col("seatId")} = ${seat.col("id")}`, sql`not ${mandate.col("isSubstitute")}`, holds(mandate, scope)];
  return sql`exists (select from ${mandate.from} where ${allOf(conditions)})`;
}

function countSeats(isCounted: (seat: Row<SeatEntity>) => Sql, onlyFilled: boolean, scope: PlanScope): Sql {
  const seat = scope.row<SeatEntity>(SeatEntity);
  const conditions = [isCounted(seat), holds(seat, scope), ...(onlyFilled ? [isFilled(seat, scope)] : [])];
  return sql`(select count(*)::text from ${seat.from} where ${allOf(conditions)})`;
}

export function countOfSeats(onlyFilled: boolean): FieldPlan {
  return {
    emit: (_field, row, scope) => countSeats((seat) => isOfCommittee(seat, rowOf<CommitteeEntity>(row)), onlyFilled, scope),
  };
}

export function countOfCollege(onlyFilled: boolean): FieldPlan {
  return {
    emit: (_field, row, scope) =>
      countSeats((seat) => sql`${seat.col("collegeId")} = ${rowOf<CollegeEntity>(row).col("id")}`, onlyFilled, scope),
  };
}

export const vacantSeats = many<CommitteeEntity, SeatEntity>(SeatEntity, {
  where: (committee, seat, scope) => [isOfCommittee(seat, committee), holds(seat, scope), sql`not ${isFilled(seat, scope)}`],
  orderBy: (seat) => [collegeRank(seat), seat.col("rank"), seat.col("id")],
});

const lastDay = (mandate: Row<MandateEntity>): Sql => sql`(upper(${mandate.col("possible")}) - 1)`;

export const expiring = many<CommitteeEntity, MandateEntity>(MandateEntity, {
  where: (committee, mandate, scope) => {
    const seat = scope.row<SeatEntity>(SeatEntity);
    const conditions = [sql`${seat.col("id")} = ${mandate.col("seatId")}`, isOfCommittee(seat, committee), holds(seat, scope)];
    return [
      holds(mandate, scope),
      sql`${lastDay(mandate)} <= ${scope.asOf} + ${rawSql(String(SOON_DAYS))}`,
      sql`exists (select from ${seat.from} where ${allOf(conditions)})`,
    ];
  },
  orderBy: (mandate) => [lastDay(mandate), mandate.col("id")],
});

export const balanceOfColleges = many<CommitteeEntity, CollegeEntity>(CollegeEntity, {
  where: (committee, college) => [sql`${college.col("committeeId")} = ${committee.col("id")}`],
  orderBy: (college) => [college.col("rank"), college.col("id")],
});

/** The balance's own row is the college's. */
export const collegeOfBalance: FieldPlan = {
  emit: (field, row, scope) => scope.object(objectType(field), field.selections, row, field.path),
};

/** A seat with two who may hold it that day counts once, for the later to begin. */
export const balanceByKind: FieldPlan = {
  emit(field, row, scope) {
    const committee = rowOf<CommitteeEntity>(row);
    const [seat, mandate, organization] = [
      scope.row<SeatEntity>(SeatEntity),
      scope.row<MandateEntity>(MandateEntity),
      scope.row<OrganizationEntity>(OrganizationEntity),
    ] as const;
    const held = sql`
      select distinct on (${seat.col("id")}) ${organization.col("kind")} as kind
      from ${seat.from} join ${mandate.from} on ${mandate.col("seatId")} = ${seat.col("id")} and not ${mandate.col("isSubstitute")}
        and ${holds(mandate, scope)}
      left join ${organization.from} on ${organization.col("id")} = ${mandate.col("onBehalfOfId")}
      where ${isOfCommittee(seat, committee)} and ${holds(seat, scope)}
      order by ${seat.col("id")}, ${mandate.col("startsOn")} desc, ${mandate.col("id")} desc`;
    const counts = scope.rowOf<KindCountEntity>(
      KindCountEntity,
      sql`(select h.kind, count(*)::int as seats from (${held}) h group by h.kind)`,
    );
    const object = scope.object(objectType(field), field.selections, counts as unknown as Row, field.path);
    const order = sql`${counts.col("seats")} desc, ${counts.col("kind")}`;
    return jsonArray(object, sql`(select ${counts.alias}.* from ${counts.from} order by ${order}) ${counts.alias}`);
  },
};

export function kindColumn(name: "kind" | "seats"): FieldPlan {
  return { emit: (_field, row) => sql`coalesce(to_json(${rowOf<KindCountEntity>(row).col(name)})::text,'null')` };
}
