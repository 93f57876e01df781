import { activityConditions } from "./conditions/activities.js";
import { actorConditions } from "./conditions/actors.js";
import type { Condition, Filter } from "./conditions/condition.js";
import { placeConditions } from "./conditions/places.js";
import { mayHoldDuring } from "./days.js";
import type { Seen } from "./seen.js";

const conditions: Readonly<Record<string, Readonly<Record<string, Condition>>>> = {
  ...actorConditions,
  ...activityConditions,
  ...placeConditions,
};

/** Types whose records are listed only on the date of the question, unless the filter speaks of time itself. */
const DATED = ["Position", "Relationship", "Partnership", "Mandate", "Seat"];

/** Whether the record belongs in a list under the filter. */
export function isListed(record: Seen, filter: Filter | null | undefined, isOfAllTimes = !DATED.includes(record.type)): boolean {
  const speaksOfTime = filter?.isCurrent != null || filter?.during != null;
  const isTimely = isOfAllTimes || speaksOfTime || isHeld(record);
  return isTimely && satisfies(record, filter ?? {});
}

/** Every condition given must hold; absent and null ones do not restrict. */
function satisfies(record: Seen, filter: Filter): boolean {
  return Object.entries(filter).every(([key, value]) => {
    if (value == null) return true;
    switch (key) {
      case "and":
        return listOf(value).every((part) => satisfies(record, part));
      case "or":
        return listOf(value).some((part) => satisfies(record, part));
      case "not":
        return !satisfies(record, value as Filter);
      case "isCurrent":
        return isHeld(record) === value;
      case "during":
        return mayHoldDuring(datesOf(record), value);
      default: {
        const condition = conditions[record.type]?.[key];
        if (!condition) throw new Error(`The reference does not know the filter "${key}" of ${record.type}`);
        return condition(record, value as never, isListed);
      }
    }
  });
}

export function isHeld(record: Seen): boolean {
  return mayHoldDuring(datesOf(record), { from: record.asOf, to: record.asOf });
}

function datesOf(record: Seen) {
  return { startDate: record.text("startDate"), endDate: record.text("endDate") };
}

function listOf(value: unknown): Filter[] {
  return value as Filter[];
}
