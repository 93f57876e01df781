import type { GraphQLResolveInfo } from "graphql";
import type { RequestContext } from "../core/context.js";
import type { Collection } from "./collection.js";

/** The names of the arguments that hold the filter and the day. */
export interface FilterArguments {
  readonly filter: string;
  readonly asOf: string;
}

/** For fields that JavaScript answers and that choose records by a filter, as a list would. */
export abstract class FilteredIds {
  /**
   * The uuids of what a filter of the collection, an argument of the field, lets through for the viewer on the day that another argument
   * gives: in their order, `most` at most, in one statement. Without a filter, of all.
   * @throws ExpectedError as the list would
   */
  abstract of<E extends object>(
    context: RequestContext,
    info: GraphQLResolveInfo,
    collection: Collection<E>,
    by: FilterArguments,
    most: number,
  ): Promise<readonly string[]>;
}
