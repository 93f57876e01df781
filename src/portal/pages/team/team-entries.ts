import type { LinkProps } from "@tanstack/react-router";
import type { ComponentType } from "react";
import type { TeamPageQuery } from "../../graphql/operations/TeamPage.js";
import { FirstDuplicates } from "./first-duplicates.js";
import type { teamWords } from "./team.words.js";

export interface TeamEntry {
  readonly to: LinkProps["to"];
  /** Its words: `entry.<key>.name` and `.about`. */
  readonly key: keyof (typeof teamWords)["fr"]["entry"];
  /** How many wait; absent, nothing is counted. */
  readonly waiting?: (counts: TeamPageQuery) => number;
  /** The first of them, each with what leads there. */
  readonly firsts?: ComponentType<{ readonly waiting: TeamPageQuery }>;
}

export interface TeamGroup {
  /** Its words: `group.<key>`. */
  readonly key: keyof (typeof teamWords)["fr"]["group"];
  readonly entries: readonly TeamEntry[];
}

/** What the team's page leads to, in order. A count is a field of `TeamPage.graphql`. */
export const TEAM_GROUPS: readonly TeamGroup[] = [
  {
    key: "decide",
    entries: [
      { to: "/equipe/doublons", key: "duplicates", waiting: ({ duplicates }) => duplicates.totalCount, firsts: FirstDuplicates },
      { to: "/equipe/propositions", key: "proposals", waiting: ({ proposals }) => proposals.totalCount },
      { to: "/equipe/a-regler", key: "work", waiting: ({ workItems }) => workItems.totalCount },
      { to: "/equipe/a-verifier", key: "verify", waiting: ({ toVerify }) => toVerify.totalCount },
    ],
  },
  {
    key: "bring",
    entries: [
      { to: "/equipe/nouveau", key: "newRecord" },
      { to: "/equipe/imports", key: "imports" },
    ],
  },
  {
    key: "open",
    entries: [
      { to: "/equipe/cles", key: "keys" },
      { to: "/equipe/webhooks", key: "webhooks" },
      { to: "/equipe/donnees-personnelles", key: "personalData" },
    ],
  },
];
