import type { Organization } from "./organization-sheet.js";

type Tie = Organization["ties"]["edges"][number]["node"];
export type Around = Tie["to"] & { readonly ties: number };

/** More do not fit around it with their names. */
const MOST = 12;

/** With whom it has most ties, of those that the sheet lists: work and projects first, then funding. */
export function aroundOf({ id, ties, partnerships, funding }: Pick<Organization, "id" | "ties" | "partnerships" | "funding">): Around[] {
  const found = new Map<string, Around>();
  const add = (other: Tie["to"]): void => {
    if (other.id !== id) found.set(other.id, { ...other, ties: (found.get(other.id)?.ties ?? 0) + 1 });
  };
  const otherOf = ({ node: { from, to } }: { readonly node: Tie }): Tie["to"] => (from.id === id ? to : from);
  for (const edge of ties.edges) add(otherOf(edge));
  for (const { node } of partnerships.edges) for (const part of node.project.partnerships.edges) add(part.node.organization);
  for (const edge of funding.edges) add(otherOf(edge));
  return [...found.values()].sort((one, other) => other.ties - one.ties).slice(0, MOST);
}
