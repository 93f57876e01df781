import type { GraphQLResolveInfo } from "graphql";
import type { RequestContext } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { FilteredIds } from "../../planner/filtered-ids.js";
import { organizations } from "../organization/index.js";

/** Above, the network is asked about a part of itself no more. */
const MOST_ORGANIZATIONS = 20_000;

/**
 * The uuids of the organizations that the field's `filter` lets through, in one statement.
 *
 * @param asOf the argument that holds the day
 * @throws ExpectedError TOO_COMPLEX for more than `most`
 */
export async function askedOrganizations(
  context: RequestContext,
  info: GraphQLResolveInfo,
  { most = MOST_ORGANIZATIONS, asOf = "asOf" }: { readonly most?: number; readonly asOf?: string } = {},
): Promise<readonly string[]> {
  const found = await context.services.get(FilteredIds).of(context, info, organizations, { filter: "filter", asOf }, most + 1);
  if (found.length <= most) return found;
  throw new ExpectedError(
    "TOO_COMPLEX",
    {
      fr: `« filter » retient plus de ${most} organisations.`,
      en: `"filter" lets more than ${most} organizations through.`,
    },
    {
      argument: "filter",
      remedy: {
        fr: "Resserrez le filtre, par exemple à un thème ou à un territoire.",
        en: "Narrow the filter, e.g. to a theme or to a territory.",
      },
    },
  );
}
