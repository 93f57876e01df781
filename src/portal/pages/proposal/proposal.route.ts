import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { ProposalPage } from "../../graphql/operations/ProposalPage.js";
import { staffOnly } from "../team/staff-only.js";

/** A proposed change, beside the record as it is now. */
export const proposalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/propositions/$id",
  loader: async ({ params: { id }, parentMatchPromise }) => {
    const [{ node: proposal, ...lists }] = await Promise.all([askOnce(ProposalPage, { id }), staffOnly(parentMatchPromise)]);
    if (proposal?.__typename !== "Proposal") throw notFound();
    return { proposal, lists };
  },
}).lazy(async () => (await import("./proposal-page.lazy.js")).proposalLazy);
