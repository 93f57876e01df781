import type { FieldNode, GraphQLResolveInfo, ResponsePath } from "graphql";
import type { RequestContext } from "../core/context.js";
import type { Collection } from "../planner/collection.js";
import { type FilterArguments, FilteredIds } from "../planner/filtered-ids.js";
import type { PlannedReader } from "./planned-reader.js";
import { runOf } from "./planned-resolvers.js";

/** Plans the filter as the planner plans that of a list. */
export class PlannedIds extends FilteredIds {
  constructor(private readonly reader: Pick<PlannedReader, "filteredIds">) {
    super();
  }

  override of<E extends object>(
    context: RequestContext,
    info: GraphQLResolveInfo,
    collection: Collection<E>,
    by: FilterArguments,
    most: number,
  ): Promise<readonly string[]> {
    const node = info.fieldNodes[0] as FieldNode;
    const path = pathOf(info.path.prev);
    return this.reader.filteredIds(runOf(info), { owner: info.parentType, node, path, by, collection }, most, context);
  }
}

function pathOf(path: ResponsePath | undefined): string {
  const keys: (string | number)[] = [];
  for (let at = path; at; at = at.prev) keys.unshift(at.key);
  return keys.join(".");
}
