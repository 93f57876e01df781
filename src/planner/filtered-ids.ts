import type { GraphQLResolveInfo } from "graphql";
import type { RequestContext } from "../core/context.js";
import type { Collection } from "./collection.js";

/** For fields that JavaScript answers and that choose records by a filter, as a list would. */
export abstract class FilteredIds {
  /**
   * The uuids of what `argument` of the field, a filter of the collection, lets through for the viewer on the field's `asOf`: in their
   * order, `most` at most, in one statement. Without a filter, of all.
   * @throws ExpectedError as the list would
   */
  abstract of<E extends object>(
    context: RequestContext,
    info: GraphQLResolveInfo,
    collection: Collection<E>,
    argument: string,
    most: number,
  ): Promise<readonly string[]>;
}
