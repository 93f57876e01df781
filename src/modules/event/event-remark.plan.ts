import type { PlanScope } from "../../planner/plan-scope.js";
import type { Row } from "../../planner/row.js";
import { joinSql, literal, type Sql, sql } from "../../planner/sql.js";
import { EventEntity } from "./event.entity.js";
import { EventRemark } from "./event-remark.js";

/** In what an event departs from its format's habits: an array of codes. The seed's hours are those of Paris. */
export function remarksOfEvent(event: Row<EventEntity>, scope: PlanScope): Sql {
  const format = event.col("format");
  const [starts, ends] = [event.col("startsAt"), event.col("endsAt")];
  const paris = (instant: Sql): Sql => sql`(${instant} at time zone 'Europe/Paris')`;
  const session = scope.row(EventEntity);
  const cycle = scope.row(EventEntity);
  const remarks: Readonly<Record<EventRemark, Sql>> = {
    UNUSUAL_HOURS: sql`${format} = 'AUTOUR_DE' and (${paris(starts)}::time <> '17:00' or ${paris(ends)}::time <> '19:00')`,
    LONGER_THAN_HALF_A_DAY: sql`${format} = 'ZOOM_SUR' and ${ends} - ${starts} > interval '5 hours'`,
    MORE_THAN_A_DAY: sql`${format} = 'STUDY_DAY' and ${paris(starts)}::date <> ${paris(ends)}::date`,
    ABOUT_NOTHING: sql`${format} = 'AUTOUR_DE' and not exists (select from event_publication l join publication p on p.id = l.publication_id
      where l.event_id = ${event.col("id")})`,
    NO_SESSIONS: sql`${format} = 'TRAINING_CYCLE' and not exists (select from ${session.from} where ${session.col("cycleId")} = ${event.col("id")})`,
    OUTSIDE_ITS_CYCLE: sql`exists (select from ${cycle.from} where ${cycle.col("id")} = ${event.col("cycleId")}
      and (${starts} < ${cycle.col("startsAt")} or ${starts} > ${cycle.col("endsAt")}))`,
    NO_PROCEEDINGS: sql`${format} = 'STUDY_DAY' and ${paris(starts)}::date < ${scope.asOf} - interval '1 year'
      and not exists (select from publication p where p.event_id = ${event.col("id")})`,
  };
  const found = Object.entries(remarks).map(([code, condition]) => sql`case when ${condition} then ${literal(code)} end`);
  return sql`array_remove(array[${joinSql(found, ", ")}], null)`;
}
