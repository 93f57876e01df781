import type { DuplicatePageQuery } from "../../graphql/operations/DuplicatePage.js";

export type WaitingPair = DuplicatePageQuery["waiting"]["edges"][number]["node"];

/** The pair to go on with: the one below it in the list, or, of one that was decided, the first that is no likelier; else the first. */
export function nextPair(waiting: readonly WaitingPair[], { id, score }: Pick<WaitingPair, "id" | "score">): WaitingPair | undefined {
  const here = waiting.findIndex((pair) => pair.id === id);
  const below = here >= 0 ? waiting[here + 1] : waiting.find((pair) => pair.score <= score);
  return below ?? waiting.find((pair) => pair.id !== id);
}
