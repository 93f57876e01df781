import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { ProposalPage } from "../../graphql/operations/ProposalPage.js";
import { ProposedRecord } from "../../graphql/operations/ProposedRecord.js";
import { staffOnly } from "../team/staff-only.js";
import { namedBy } from "./proposed-changes.js";

/** A proposed change, beside the record as it is now: which record it is, only the proposal tells, hence two questions. */
export const proposalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/propositions/$id",
  loader: async ({ params: { id }, parentMatchPromise }) => {
    const [{ node: proposal }] = await Promise.all([askOnce(ProposalPage, { id }), staffOnly(parentMatchPromise)]);
    if (proposal?.__typename !== "Proposal") throw notFound();
    return { proposal, record: await askOnce(ProposedRecord, { id: proposal.recordId, named: namedBy(proposal.changes) }) };
  },
}).lazy(async () => (await import("./proposal-page.lazy.js")).proposalLazy);
