import { createRoute, redirect } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { CommitteesPage } from "../../graphql/operations/CommitteesPage.js";

/** The committees; where there is but one, it. */
export const committeesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/instances",
  loader: async () => {
    const { committees } = await askOnce(CommitteesPage, {});
    const [first, second] = committees.edges;
    if (first && !second) throw redirect({ to: "/instances/$slug", params: { slug: first.node.slug }, replace: true });
    return committees.edges.map(({ node }) => node);
  },
}).lazy(async () => (await import("./committees-page.lazy.js")).committeesLazy);
