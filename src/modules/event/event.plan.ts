import { Collection, type FilterPlans } from "../../planner/collection.js";
import { anyId, anyOf, compare, existsRow, some, startsWords, taggedWithin } from "../../planner/filters.js";
import { many } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import { OrganizationEntity, organizations } from "../organization/index.js";
import { PersonEntity } from "../person/index.js";
import { EventEntity } from "./event.entity.js";
import type { EventFilter, ParticipationFilter } from "./event.inputs.js";
import { ParticipationEntity } from "./participation.entity.js";

export function hasNoPlace(row: Row<EventEntity>): Sql {
  return sql`${row.col("latitude")} is null`;
}

export function sessionAttendanceIsMissing(row: Row<EventEntity>): Sql {
  return sql`${row.col("format")} <> 'TRAINING_CYCLE'`;
}

const isOfOrganization = some<ParticipationEntity, OrganizationEntity>(
  () => organizations,
  (participation, organization) => sql`${organization.col("id")} = ${participation.col("organizationId")}`,
);

const eventFilters: FilterPlans<EventEntity, EventFilter> = {
  id: anyId("Event"),
  format: anyOf("format"),
  text: startsWords("titleVector"),
  theme: taggedWithin({ through: ["event_theme", "event_id", "theme_id"], concepts: "theme", closure: "theme_closure" }),
  startsAfter: compare("startsAt", ">=", "timestamptz"),
  startsBefore: compare("startsAt", "<", "timestamptz"),
  organizer: (row, input, scope) =>
    existsRow(scope, ParticipationEntity, (participation) => [
      sql`${participation.col("eventId")} = ${row.col("id")}`,
      sql`${participation.col("role")} = 'ORGANIZER'`,
      isOfOrganization(participation, input, scope),
    ]),
  participation: some<EventEntity, ParticipationEntity>(
    () => participations,
    (event, participation) => sql`${participation.col("eventId")} = ${event.col("id")}`,
  ),
  updatedSince: compare("updatedAt", ">=", "timestamptz"),
};

export const events = new Collection<EventEntity>({
  entity: EventEntity,
  orders: {
    STARTS_AT: { property: "startsAt", pgType: "timestamptz" },
    TITLE: { property: "titleKey", pgType: "text" },
    CREATED_AT: { property: "createdAt", pgType: "timestamptz" },
    UPDATED_AT: { property: "updatedAt", pgType: "timestamptz" },
  },
  defaultOrder: [["STARTS_AT", "DESC"]],
  filters: eventFilters,
});

/** Of a training cycle, in the order in which they are held. */
export const sessions = new Collection<EventEntity>({
  entity: EventEntity,
  orders: { STARTS_AT: { property: "startsAt", pgType: "timestamptz" } },
  defaultOrder: [["STARTS_AT", "ASC"]],
});

const participationFilters: FilterPlans<ParticipationEntity, ParticipationFilter> = {
  role: anyOf("role"),
  category: anyOf("category"),
  event: some<ParticipationEntity, EventEntity>(
    () => events,
    (participation, event) => sql`${event.col("id")} = ${participation.col("eventId")}`,
  ),
  organization: isOfOrganization,
};

/** In the order in which they were recorded, which their ids keep. */
export const participations = new Collection<ParticipationEntity>({
  entity: ParticipationEntity,
  orders: {},
  defaultOrder: [],
  filters: participationFilters,
});

export const organizersOfEvent = many<EventEntity, OrganizationEntity>(OrganizationEntity, {
  where(event, row, scope) {
    const part = scope.row(ParticipationEntity);
    return [
      sql`${row.col("id")} in (select ${part.col("organizationId")} from ${part.from}
        where ${part.col("eventId")} = ${event.col("id")} and ${part.col("role")} = 'ORGANIZER')`,
    ];
  },
  orderBy: (row) => [row.col("nameKey"), row.col("id")],
});

export const speakersOfEvent = many<EventEntity, PersonEntity>(PersonEntity, {
  where(event, row, scope) {
    const part = scope.row(ParticipationEntity);
    return [
      sql`${row.col("id")} in (select ${part.col("personId")} from ${part.from}
        where ${part.col("eventId")} = ${event.col("id")} and ${part.col("role")} = 'SPEAKER')`,
    ];
  },
  orderBy: (row) => [row.col("nameKey"), row.col("id")],
});
