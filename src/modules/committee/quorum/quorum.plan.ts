import { type FieldPlan, rowOf } from "../../../planner/field-plan.js";
import { jsonArray, jsonString, orNull } from "../../../planner/json-text.js";
import type { PlanScope } from "../../../planner/plan-scope.js";
import { objectType, one } from "../../../planner/record-plans.js";
import type { Row } from "../../../planner/row.js";
import { rawSql, type Sql, sql } from "../../../planner/sql.js";
import { MandateEntity } from "../mandate.entity.js";
import type { MeetingEntity } from "../meeting/meeting.entity.js";
import { SeatEntity } from "../seat.entity.js";
import { TallyEntity } from "./tally.entity.js";
import { tally } from "./tally.js";

/** Sums up the tally once; its entries are a list of the same rows. */
export const quorumOfMeeting: FieldPlan = {
  emit(field, row, outer) {
    const meeting = rowOf<MeetingEntity>(row);
    const scope = outer.on(meeting.col("heldOn")).knownByDefault(listOfTheDay(meeting));
    const alias = rawSql(scope.alias());
    const rule = rawSql(scope.alias());
    const object = scope.objectOf(objectType(field), field.selections, field.path, (part) =>
      part.definition.name === "entries" ? entries(part, meeting, scope) : summed(part.definition.name, alias),
    );
    const base = sql`(case ${rule}.quorum_basis when 'VOTING_SEATS' then count(distinct t.seat_id) filter (where t.votes)
      else count(distinct t.seat_id) filter (where t.votes and t.is_held) end)`;
    const sums = sql`(
      select ${rule}.quorum_basis as basis, ${rule}.quorum_percent as percent, ${base} as seats,
        ceil(${rule}.quorum_percent * ${base} / 100.0)::int as required, count(*) filter (where t.counts) as counted
      from committee ${rule} left join ${tally(meeting, scope)} t on true
      where ${rule}.id = ${meeting.col("committeeId")} group by ${rule}.quorum_basis, ${rule}.quorum_percent)`;
    const isNoted = sql`exists (select from meeting_attendance a where a.meeting_id = ${meeting.col("id")} and a.mandate_id is not null)`;
    return orNull(sql`(select ${object} from ${sums} ${alias} where ${isNoted})`);
  },
};

/** When the meeting began, by the list of which a vote is judged; of meetings before the directory kept lists, its list of now. */
function listOfTheDay(meeting: Row<MeetingEntity>): Sql {
  return sql`(select case when min(lower(v.recorded)) <= ${meeting.col("startsAt")} then ${meeting.col("startsAt")} else 'infinity' end
    from college_version v where v.committee_id = ${meeting.col("committeeId")})`;
}

function summed(name: string, sums: Sql): Sql {
  switch (name) {
    case "basis":
      return jsonString(sql`${sums}.basis`);
    case "isReached":
      return sql`(${sums}.counted >= ${sums}.required)::text`;
    default:
      return sql`${sums}.${rawSql(name)}::text`;
  }
}

function entries(field: Parameters<FieldPlan["emit"]>[0], meeting: Row<MeetingEntity>, scope: PlanScope): Sql {
  const row = scope.rowOf<TallyEntity>(TallyEntity, tally(meeting, scope));
  const object = scope.object(objectType(field), field.selections, row as unknown as Row, field.path);
  const order = sql`${row.col("collegeRank")}, ${row.col("seatRank")}, ${row.col("seatId")}, ${row.col("isSubstitute")}`;
  return jsonArray(object, sql`(select ${row.alias}.* from ${row.from} order by ${order}) ${row.alias}`);
}

export const seatOfEntry = one<TallyEntity, SeatEntity>(SeatEntity, {
  where: (entry, row) => [sql`${row.col("id")} = ${entry.col("seatId")}`],
});

export const mandateOfEntry = one<TallyEntity, MandateEntity>(MandateEntity, {
  where: (entry, row) => [sql`${row.col("id")} = ${entry.col("mandateId")}`],
});

export function tallyColumn(name: "counts" | "reason"): FieldPlan {
  return { emit: (_field, row) => sql`to_json(${rowOf<TallyEntity>(row).col(name)})::text` };
}
