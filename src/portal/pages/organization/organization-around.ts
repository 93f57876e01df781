import type { Organization } from "./organization-sheet.js";

type Tie = Organization["ties"]["edges"][number]["node"];
export type Around = Tie["to"] & { readonly ties: number };

/** More do not fit around it with their names. */
const MOST = 12;

/** With whom it has most ties, of those that the sheet lists: work first, then funding. */
export function aroundOf({ id, ties, funding }: Pick<Organization, "id" | "ties" | "funding">): Around[] {
  const found = new Map<string, Around>();
  for (const { node } of [...ties.edges, ...funding.edges]) {
    const other = node.from.id === id ? node.to : node.from;
    if (other.id !== id) found.set(other.id, { ...other, ties: (found.get(other.id)?.ties ?? 0) + 1 });
  }
  return [...found.values()].sort((one, other) => other.ties - one.ties).slice(0, MOST);
}
