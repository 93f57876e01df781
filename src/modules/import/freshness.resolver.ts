import { Extensions, FieldResolver, Float, Resolver } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import { OrganizationFilter, OrganizationType, organizations } from "../organization/index.js";
import { extendFilter } from "../shared/extend-filter.js";
import { planned } from "../shared/planned.js";
import { freshness, listings, needsVerification } from "./freshness.plan.js";
import { SourceListingType } from "./freshness.types.js";

@Resolver(() => OrganizationType)
export class OrganizationFreshnessResolver {
  @FieldResolver(() => Float, {
    description: "How recently somebody made sure of the record: 1 on the day of `verifiedOn`, 0 two years later or without one.",
  })
  @Extensions({ plan: value(freshness) })
  freshness(): number {
    return planned();
  }

  @FieldResolver(() => [SourceListingType], {
    description:
      "The sources from whose files it was imported: when each last listed it, and since when it no longer does. The latest first.",
  })
  @Extensions({ plan: listings })
  listings(): SourceListingType[] {
    return planned();
  }
}

extendFilter(OrganizationFilter, organizations, {
  needsVerification: {
    type: () => Boolean as never,
    description: "Whether somebody should verify it again: nobody did for a year, or no source that listed it still does.",
    plan: needsVerification,
  },
});
