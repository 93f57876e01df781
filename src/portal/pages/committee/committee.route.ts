import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { day } from "../../app/search-params.js";
import { askOnce } from "../../graphql/answers.js";
import { CommitteePage } from "../../graphql/operations/CommitteePage.js";
import type { CommitteeSearch } from "./committee-view.js";
import { endOfDay } from "./end-of-day.js";

/** Who sits on a day (`date`), as the directory knew it at the end of a day (`su`). */
export const committeeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/instances/$slug",
  validateSearch: (search: Record<string, unknown>): CommitteeSearch => {
    const [date, known] = [day(search.date), day(search.su)];
    return { ...(date !== undefined && { date }), ...(known !== undefined && { su: known }) };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps }) => {
    const { committee } = await askOnce(CommitteePage, {
      slug: params.slug,
      asOf: deps.date,
      knownOn: deps.su === undefined ? undefined : endOfDay(deps.su),
    });
    if (!committee) throw notFound();
    return committee;
  },
}).lazy(async () => (await import("./committee-page.lazy.js")).committeeLazy);
