import { Collection, type FilterPlans } from "../../../planner/collection.js";
import { anyOf, compare } from "../../../planner/filters.js";
import { MeetingEntity } from "./meeting.entity.js";
import type { MeetingFilter } from "./meeting.inputs.js";

const filters: FilterPlans<MeetingEntity, MeetingFilter> = {
  status: anyOf("status"),
  startsAfter: compare("startsAt", ">=", "timestamptz"),
  startsBefore: compare("startsAt", "<", "timestamptz"),
};

export const meetings = new Collection<MeetingEntity>({
  entity: MeetingEntity,
  orders: { STARTS_AT: { property: "startsAt", pgType: "timestamptz" } },
  defaultOrder: [["STARTS_AT", "DESC"]],
  filters,
});
