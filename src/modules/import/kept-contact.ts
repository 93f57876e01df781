import { type ContactPointKind, normalizedContact } from "../organization/index.js";

/** Enough for those of the rows that are read between a cell and its record. */
const REMEMBERED = 2_000;

const kept = new Set<string>();

/**
 * As `normalizedContact`, of which what it gave lately is known to be in the form in which it is kept: a profile asks of a cell, and
 * cutting its record asks again. Checking a telephone number is a tenth of what reading a row takes.
 * @throws WriteRefusal for what has not the form of its kind
 */
export function keptContact(kind: ContactPointKind, value: string, path: readonly string[]): string {
  if (kept.has(`${kind} ${value}`)) return value;
  const normalized = normalizedContact(kind, value, path);
  if (kept.size >= REMEMBERED) kept.clear();
  kept.add(`${kind} ${normalized}`);
  return normalized;
}
