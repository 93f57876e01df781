/**
 * The last day to answer somebody who asked on a day: one month later (GDPR, article 12), on the same day of the month or its last one.
 * @param received YYYY-MM-DD
 */
export function replyDue(received: string): string {
  const [year = 0, month = 1, day = 1] = received.split("-").map(Number);
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, lastOfNext))).toISOString().slice(0, 10);
}
