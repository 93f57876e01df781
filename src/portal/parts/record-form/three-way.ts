import type { Field, Values } from "./field.js";
import { isSame } from "./field-values.js";

export type Side = "mine" | "theirs";

/** A field that two people left otherwise. */
export interface Difference {
  readonly field: Field;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
  /** Whose word stands unless one chooses; undefined where both changed it. */
  readonly suggested: Side | undefined;
}

/** Fields that are otherwise here than there, by what both began with. */
export function differencesOf(fields: readonly Field[], before: Values, mine: Values, theirs: Values): readonly Difference[] {
  return fields.flatMap((field) => {
    const [was, here, there] = [before, mine, theirs].map((values) => values[field.name] ?? "") as [string, string, string];
    if (isSame(field, here, there)) return [];
    const suggested = isSame(field, was, here) ? "theirs" : isSame(field, was, there) ? "mine" : undefined;
    return [{ field, before: was, mine: here, theirs: there, suggested }];
  });
}

/** Theirs, with mine where it was chosen. */
export function resolve(differences: readonly Difference[], theirs: Values, chosen: Readonly<Record<string, Side>>): Values {
  const mine = differences.filter(({ field, suggested }) => (chosen[field.name] ?? suggested) === "mine");
  return { ...theirs, ...Object.fromEntries(mine.map((difference) => [difference.field.name, difference.mine])) };
}
