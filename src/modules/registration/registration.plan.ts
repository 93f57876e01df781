import { Collection, type FilterPlans } from "../../planner/collection.js";
import { anyOf } from "../../planner/filters.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import { EventEntity } from "../event/index.js";
import { EventSeatingEntity } from "./event-seating.entity.js";
import { RegistrationEntity } from "./registration.entity.js";
import type { RegistrationFilter } from "./registration.inputs.js";

/** A number of the event's seating: 0 where nobody ever registered. */
function seated(event: Row<EventEntity>, scope: PlanScope, column: "taken" | "waiting"): Sql {
  const seating = scope.row(EventSeatingEntity);
  return sql`coalesce((select ${seating.col(column)} from ${seating.from} where ${seating.col("eventId")} = ${event.col("id")}), 0)`;
}

export function hasNoRegistration(event: Row<EventEntity>): Sql {
  return sql`${event.col("registrationOpensAt")} is null`;
}

export function closesAt(event: Row<EventEntity>): Sql {
  return sql`least(${event.col("registrationClosesAt")}, ${event.col("startsAt")})`;
}

export function openness(event: Row<EventEntity>, scope: PlanScope): Sql {
  return sql`case when now() < ${event.col("registrationOpensAt")} then 'NOT_YET_OPEN' when now() >= ${closesAt(event)} then 'CLOSED'
    when ${event.col("capacity")} <= ${seated(event, scope, "taken")} then 'FULL' else 'OPEN' end`;
}

export function freePlaces(event: Row<EventEntity>, scope: PlanScope): Sql {
  const capacity = event.col("capacity");
  return sql`case when ${capacity} is not null then greatest(${capacity} - ${seated(event, scope, "taken")}, 0) end`;
}

export function waitingOnes(event: Row<EventEntity>, scope: PlanScope): Sql {
  return seated(event, scope, "waiting");
}

export function rankInQueue(registration: Row<RegistrationEntity>): Sql {
  return sql`case when ${registration.col("status")} = 'WAITING' then public.waiting_rank(${registration.col("eventId")}, ${registration.col("place")}) end`;
}

export function keptUntil(registration: Row<RegistrationEntity>, scope: PlanScope): Sql {
  const event = scope.row(EventEntity);
  return sql`(select (coalesce(${event.col("endsAt")}, ${event.col("startsAt")}) at time zone 'Europe/Paris' + interval '1 year')::date
    from ${event.from} where ${event.col("id")} = ${registration.col("eventId")})`;
}

const filters: FilterPlans<RegistrationEntity, RegistrationFilter> = {
  status: anyOf("status"),
};

/** In the order in which they asked. */
export const registrations = new Collection<RegistrationEntity>({
  entity: RegistrationEntity,
  orders: {},
  defaultOrder: [],
  filters,
});
