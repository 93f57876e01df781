import { type ClassType, Field } from "type-graphql";
import type { Collection, FilterPlan } from "../../planner/collection.js";

interface FilterField<E extends object> {
  readonly type: () => ClassType;
  readonly description: string;
  readonly plan: FilterPlan<E>;
}

/**
 * Adds filters to the input class and the collection of an earlier module, so that GraphQL's filters may refer to each other in
 * circles while imports never do.
 */
export function extendFilter<E extends object>(
  input: ClassType,
  collection: Collection<E>,
  fields: Readonly<Record<string, FilterField<E>>>,
): void {
  for (const [name, { type, description, plan }] of Object.entries(fields)) {
    Field(type, { nullable: true, description })(input.prototype as object, name);
    collection.addFilters({ [name]: plan });
  }
}
