import { Collection } from "../../../planner/collection.js";
import type { PlanScope } from "../../../planner/plan-scope.js";
import type { Row } from "../../../planner/row.js";
import { allOf, joinSql, literal, type Sql, sql } from "../../../planner/sql.js";
import { CollegeEntity } from "../college.entity.js";
import { MandateEntity } from "../mandate.entity.js";
import { SeatEntity } from "../seat.entity.js";
import { ChronicleEntity } from "./chronicle.entity.js";

/** What happened until the date of the query, the latest first. */
export const chronicle = new Collection<ChronicleEntity>({
  entity: ChronicleEntity,
  source: entries,
  orders: {
    DATE: { property: "since", pgType: "date" },
    KIND: { property: "kind", pgType: "text" },
  },
  defaultOrder: [
    ["DATE", "DESC"],
    ["KIND", "DESC"],
  ],
});

function entries(scope: PlanScope): Sql {
  const parts = [ofSeats(scope, "SEAT_CREATED"), ofSeats(scope, "SEAT_ABOLISHED"), begun(scope), ended(scope)];
  return sql`(${joinSql(parts, " union all ")})`;
}

function ofSeats(scope: PlanScope, kind: "SEAT_CREATED" | "SEAT_ABOLISHED"): Sql {
  const seat = scope.row<SeatEntity>(SeatEntity);
  const college = scope.row<CollegeEntity>(CollegeEntity);
  const [date, since] = kind === "SEAT_CREATED" ? begin(seat) : end(seat);
  return sql`select ${seat.col("id")} as id, ${literal(kind)} as kind, ${college.col("committeeId")} as committee_id, ${since} as since,
      ${date} as date, ${seat.col("id")} as seat_id, null::uuid as mandate_id
    from ${seat.from} join ${college.from} on ${college.col("id")} = ${seat.col("collegeId")} where ${since} <= ${scope.asOf}`;
}

function begun(scope: PlanScope): Sql {
  const mandate = scope.row<MandateEntity>(MandateEntity);
  const before = (inSameRole: boolean): Sql => continues(scope, (other) => [other, mandate], mandate, inSameRole);
  const kind = sql`case when ${before(true)} then 'MANDATE_RENEWED' when ${before(false)} then 'ROLE_CHANGED' else 'MANDATE_BEGAN' end`;
  return ofMandates(scope, mandate, kind, begin(mandate), []);
}

/** Whoever goes on in the same seat has not left. */
function ended(scope: PlanScope): Sql {
  const mandate = scope.row<MandateEntity>(MandateEntity);
  const goesOn = continues(scope, (other) => [mandate, other], mandate, false);
  return ofMandates(scope, mandate, literal("MANDATE_ENDED"), end(mandate), [sql`not ${goesOn}`]);
}

function ofMandates(
  scope: PlanScope,
  mandate: Row<MandateEntity>,
  kind: Sql,
  [date, since]: readonly [Sql, Sql],
  conditions: readonly Sql[],
): Sql {
  const seat = scope.row<SeatEntity>(SeatEntity);
  const college = scope.row<CollegeEntity>(CollegeEntity);
  return sql`select ${mandate.col("id")} as id, ${kind} as kind, ${college.col("committeeId")} as committee_id, ${since} as since,
      ${date} as date, ${seat.col("id")} as seat_id, ${mandate.col("id")} as mandate_id
    from ${mandate.from} join ${seat.from} on ${seat.col("id")} = ${mandate.col("seatId")}
    join ${college.from} on ${college.col("id")} = ${seat.col("collegeId")}
    where ${allOf([sql`${since} <= ${scope.asOf}`, ...conditions])}`;
}

/** Whether the same person has another mandate in the same seat, so that of the two, in their order, the second begins as the first ends. */
function continues(
  scope: PlanScope,
  inOrder: (other: Row<MandateEntity>) => readonly [Row<MandateEntity>, Row<MandateEntity>],
  mandate: Row<MandateEntity>,
  inSameRole: boolean,
): Sql {
  const other = scope.row<MandateEntity>(MandateEntity);
  const [first, second] = inOrder(other);
  const conditions = [
    sql`${other.col("seatId")} = ${mandate.col("seatId")}`,
    sql`${other.col("personId")} = ${mandate.col("personId")}`,
    sql`${first.col("startsOn")} < ${second.col("startsOn")}`,
    sql`upper(${first.col("possible")}) >= lower(${second.col("possible")})`,
    ...(inSameRole ? [sql`${first.col("role")} = ${second.col("role")}`] : []),
  ];
  return sql`exists (select from ${other.from} where ${allOf(conditions)})`;
}

type Dated = Row<SeatEntity> | Row<MandateEntity>;

function begin(row: Dated): readonly [Sql, Sql] {
  const date = (row as Row<SeatEntity>).col("startDate");
  return [date, sql`public.partial_date_earliest(${date})`];
}

function end(row: Dated): readonly [Sql, Sql] {
  const date = (row as Row<SeatEntity>).col("endDate");
  return [date, sql`public.partial_date_latest(${date})`];
}
