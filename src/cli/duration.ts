import { OperatorError } from "../core/operator-error.js";

const HOUR_MS = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { h: HOUR_MS, d: 24 * HOUR_MS, w: 168 * HOUR_MS, y: 8_766 * HOUR_MS };

/** Of `90d`: hours (h), days (d), weeks (w) or years (y). @throws OperatorError */
export function durationMs(text: string): number {
  const [, count, unit = ""] = /^(\d{1,5})([hdwy])$/.exec(text) ?? [];
  const length = UNITS[unit];
  if (count === undefined || length === undefined) throw unreadable();
  return Number(count) * length;
}

/** A duration from `now` (90d), or a date (2027-12-31), at its first instant in UTC. @throws OperatorError */
export function instantOf(text: string, now: Date): Date {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return new Date(now.getTime() + durationMs(text));
  const instant = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) throw unreadable();
  return instant;
}

function unreadable(): OperatorError {
  return new OperatorError(
    { fr: "Cette durée n'est pas lisible.", en: "This duration cannot be read." },
    { fr: "Écrivez par exemple 24h, 90d, 12w, 1y ou 2027-12-31.", en: "Write for instance 24h, 90d, 12w, 1y or 2027-12-31." },
  );
}
