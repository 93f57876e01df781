import type { ProposalPageQuery } from "../../graphql/operations/ProposalPage.js";

export type Proposal = Extract<NonNullable<ProposalPageQuery["node"]>, { readonly __typename: "Proposal" }>;

/** What fields choose from. */
export type ChoiceLists = Pick<ProposalPageQuery, "themes" | "territories">;
