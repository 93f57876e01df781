import type { Seen } from "./seen.js";

/** How the reference writes a cursor, and the planner's once made plain: by the record at which it stands. */
const CURSOR = "cursor at ";

export function cursorAt(record: Seen | undefined): string | null {
  return record ? CURSOR + record.row.id : null;
}

/** The uuid of the record at which a planner's cursor stands: all that the reference knows of cursors. */
export function recordOfCursor(cursor: string): string | undefined {
  return /^[0-9a-f]{12}\[.*"([0-9a-f-]{36})"\]$/s.exec(Buffer.from(cursor, "base64url").toString())?.[1];
}

/** The planner's answer with its cursors as the reference writes them. */
export function withPlainCursors(answer: unknown): unknown {
  if (typeof answer === "string") {
    const record = recordOfCursor(answer);
    return record === undefined ? answer : CURSOR + record;
  }
  if (Array.isArray(answer)) return answer.map(withPlainCursors);
  if (typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, withPlainCursors(value)]));
}
