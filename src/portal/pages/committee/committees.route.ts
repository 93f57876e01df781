import { createRoute, redirect } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { CommitteesPage } from "../../graphql/operations/CommitteesPage.js";

/** The committees; unless all are asked for, the only one where anybody sits. */
export const committeesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/instances",
  validateSearch: (search: Record<string, unknown>): { readonly toutes?: "oui" } => (search.toutes === "oui" ? { toutes: "oui" } : {}),
  loaderDeps: ({ search }) => search,
  loader: async ({ deps }) => {
    const { committees } = await askOnce(CommitteesPage, {});
    const [only, second] = committees.edges.filter(({ node }) => node.health.filled > 0);
    if (only && !second && !deps.toutes) throw redirect({ to: "/instances/$slug", params: { slug: only.node.slug }, replace: true });
    return committees.edges.map(({ node }) => node);
  },
}).lazy(async () => (await import("./committees-page.lazy.js")).committeesLazy);
