import type { LinkProps } from "@tanstack/react-router";
import type { ComponentType } from "react";
import type { TeamPageQuery } from "../../graphql/operations/TeamPage.js";
import { FirstDuplicates } from "./first-duplicates.js";
import type { teamWords } from "./team.words.js";

export interface Waiting {
  readonly count: number;
  /** Since when the first of it; null where nothing waits, or the order is another. */
  readonly since: string | null;
  /** Its words; `waiting` by default. */
  readonly said?: "waiting" | "expiring" | "disabled";
}

export interface TeamEntry {
  readonly to: LinkProps["to"];
  /** Its words: `entry.<key>.name` and `.about`. */
  readonly key: keyof (typeof teamWords)["fr"]["entry"];
  /** What waits; absent, nothing is counted. */
  readonly waiting?: (counts: TeamPageQuery) => Waiting;
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
      {
        to: "/equipe/doublons",
        key: "duplicates",
        waiting: ({ duplicates }) => ({ count: duplicates.totalCount, since: null }),
        firsts: FirstDuplicates,
      },
      {
        to: "/equipe/propositions",
        key: "proposals",
        waiting: ({ proposals }) => ({ count: proposals.totalCount, since: proposals.edges[0]?.node.proposedAt ?? null }),
      },
      {
        to: "/equipe/a-regler",
        key: "work",
        waiting: ({ workItems }) => ({ count: workItems.totalCount, since: workItems.edges[0]?.node.foundAt ?? null }),
      },
      { to: "/equipe/a-verifier", key: "verify", waiting: ({ toVerify }) => ({ count: toVerify.totalCount, since: null }) },
    ],
  },
  {
    key: "bring",
    entries: [
      { to: "/equipe/nouveau", key: "newRecord" },
      {
        to: "/equipe/imports",
        key: "imports",
        waiting: ({ imports }) => ({ count: imports.totalCount, since: imports.edges[0]?.node.plannedAt ?? null }),
      },
    ],
  },
  {
    key: "open",
    entries: [
      { to: "/equipe/cles", key: "keys", waiting: ({ apiKeys }) => expiring(apiKeys?.edges ?? []) },
      { to: "/equipe/webhooks", key: "webhooks", waiting: ({ webhooks }) => disabled(webhooks?.edges ?? []) },
      {
        to: "/equipe/donnees-personnelles",
        key: "personalData",
        waiting: ({ erasureReceipts }) => ({ count: erasureReceipts.totalCount, since: erasureReceipts.edges[0]?.node.erasedAt ?? null }),
      },
    ],
  },
];

const MONTH = 30 * 24 * 60 * 60 * 1_000;

/** Keys that end within a month, and that no other replaces yet. */
function expiring(keys: NonNullable<TeamPageQuery["apiKeys"]>["edges"]): Waiting {
  const now = Date.now();
  const soon = keys.filter(({ node: { expiresAt, revokedAt, replacedBy } }) => {
    if (expiresAt === null || revokedAt !== null || replacedBy !== null) return false;
    const left = new Date(expiresAt).getTime() - now;
    return left > 0 && left <= MONTH;
  });
  return { count: soon.length, since: null, said: "expiring" };
}

/** Webhooks whose receivers were given up. */
function disabled(webhooks: NonNullable<TeamPageQuery["webhooks"]>["edges"]): Waiting {
  const given = webhooks.filter(({ node }) => node.state === "DISABLED").map(({ node }) => node.disabledAt ?? "");
  return { count: given.length, since: given.sort()[0] ?? null, said: "disabled" };
}
