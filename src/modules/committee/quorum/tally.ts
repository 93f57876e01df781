import type { PlanScope } from "../../../planner/plan-scope.js";
import type { Row } from "../../../planner/row.js";
import { rawSql, type Sql, sql } from "../../../planner/sql.js";
import { CollegeEntity } from "../college.entity.js";
import { CommitteeEntity } from "../committee.entity.js";
import { MandateEntity } from "../mandate.entity.js";
import type { MeetingEntity } from "../meeting/meeting.entity.js";
import { SeatEntity } from "../seat.entity.js";

/**
 * Who could count at a meeting, as a statement in parentheses: a row for each mandate that may hold on its day (of two holders of one seat, the later to begin)
 * and for each vacant seat, with `reason`, `counts`, `votes` (the seat does), `is_held`, and what orders them.
 */
export function tally(meeting: Row<MeetingEntity>, scope: PlanScope): Sql {
  const day = scope.on(meeting.col("heldOn"));
  const [committee, college, seat, mandate] = [
    day.row(CommitteeEntity),
    day.row(CollegeEntity),
    day.row(SeatEntity),
    day.row(MandateEntity),
  ] as [Row<CommitteeEntity>, Row<CollegeEntity>, Row<SeatEntity>, Row<MandateEntity>];
  const sitting = sql`(
    select distinct on (${seat.col("id")}, ${mandate.col("isSubstitute")}) ${seat.col("id")} as seat_id, ${mandate.col("id")} as mandate_id,
      coalesce(${mandate.col("isSubstitute")}, false) as is_substitute, coalesce(${mandate.col("role")} = 'OBSERVER', false) as is_observer,
      ${seat.col("hasVotingRight")} as votes, ${committee.col("countsProxies")} as counts_proxies,
      ${college.col("rank")} as college_rank, ${seat.col("rank")} as seat_rank
    from ${committee.from} join ${college.from} on ${college.col("committeeId")} = ${committee.col("id")}
    join ${seat.from} on ${seat.col("collegeId")} = ${college.col("id")} and ${seat.col("possible")} @> ${day.asOf}
    left join ${mandate.from} on ${mandate.col("seatId")} = ${seat.col("id")} and ${mandate.col("possible")} @> ${day.asOf}
    where ${committee.col("id")} = ${meeting.col("committeeId")}
    order by ${seat.col("id")}, ${mandate.col("isSubstitute")}, ${mandate.col("startsOn")} desc, ${mandate.col("id")} desc)`;
  const noted = sql`(
    select s.*, a.status, coalesce(a.status = 'PRESENT', false) as is_there, p.id is not null as gave_proxy, h.id is not null and s.counts_proxies as is_represented
    from ${sitting} s
    left join meeting_attendance a on a.meeting_id = ${meeting.col("id")} and a.mandate_id = s.mandate_id
    left join proxy p on p.meeting_id = ${meeting.col("id")} and p.giver_id = s.mandate_id
    left join meeting_attendance h on h.meeting_id = ${meeting.col("id")} and h.mandate_id = p.holder_id and h.status = 'PRESENT')`;
  const seated = sql`(
    select n.*, bool_or(n.mandate_id is not null and not n.is_substitute) over w as is_held,
      bool_or(n.is_observer and not n.is_substitute) over w as is_observed,
      bool_or(not n.is_substitute and (n.is_there or n.is_represented)) over w as holder_counts
    from ${noted} n window w as (partition by n.seat_id))`;
  return sql`(select t.*, t.reason in ('PRESENT', 'SUBSTITUTE_PRESENT', 'REPRESENTED') as counts from (select d.*, ${reason} as reason from ${seated} d) t)`;
}

const reason = rawSql(`case
    when not d.votes then 'NO_VOTING_RIGHT'
    when not d.is_held then 'VACANT'
    when d.is_observer or d.is_observed then 'OBSERVER'
    when d.is_substitute and d.holder_counts then 'HOLDER_COUNTS'
    when d.is_there then case when d.is_substitute then 'SUBSTITUTE_PRESENT' else 'PRESENT' end
    when d.is_represented then 'REPRESENTED'
    when d.gave_proxy and not d.counts_proxies then 'PROXY_NOT_COUNTED'
    when d.gave_proxy then 'PROXY_HOLDER_AWAY'
    else coalesce(d.status, 'NOT_NOTED') end`);
