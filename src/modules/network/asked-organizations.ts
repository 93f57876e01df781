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
 * @throws ExpectedError TOO_COMPLEX for more than {@link MOST_ORGANIZATIONS}
 */
export async function askedOrganizations(
  context: RequestContext,
  info: GraphQLResolveInfo,
  { asOf = "asOf" }: { readonly asOf?: string } = {},
): Promise<readonly string[]> {
  const found = await context.services
    .get(FilteredIds)
    .of(context, info, organizations, { filter: "filter", asOf }, MOST_ORGANIZATIONS + 1);
  if (found.length <= MOST_ORGANIZATIONS) return found;
  throw new ExpectedError(
    "TOO_COMPLEX",
    {
      fr: `« filter » retient plus de ${MOST_ORGANIZATIONS} organisations.`,
      en: `"filter" lets more than ${MOST_ORGANIZATIONS} organizations through.`,
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
