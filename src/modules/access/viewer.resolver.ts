import { Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { OwnSheets } from "../../core/own-sheets.js";
import { RecordReference } from "../../planner/record-reference.js";
import type { Audience } from "../shared/audience.types.js";
import { ViewerType } from "./viewer.types.js";

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: "Who you are to this directory: what you may see, for whom, and what you may do." })
  viewer(@Ctx() { viewer }: RequestContext): ViewerType {
    return { audience: viewer.audience as Audience, scopes: [...viewer.scopes] };
  }

  @FieldResolver()
  organization(@Ctx() { viewer, services }: RequestContext): object | null {
    const { organizationId } = viewer;
    if (organizationId === undefined) return null;
    return new RecordReference("Organization", organizationId, services.get(OwnSheets).readerFor(organizationId));
  }
}
