const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How long after each failure it is tried again (Standard Webhooks 1.0, "Retry schedule"): ten attempts in a little over three days. */
const PAUSES_MS: readonly number[] = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];

/** The longest that a receiver may ask us to wait. */
const LONGEST_WAIT_MS = 24 * HOUR_MS;

/** Up to this part of a pause is added to it by chance, so that what failed together is not tried again together. */
const JITTER = 0.1;

/**
 * When to try again.
 * @param failures how many attempts have failed, this one included
 * @param retryAfter what the receiver asked for: seconds, or an HTTP date
 * @returns undefined when it was tried often enough
 */
export function nextAttemptAt(failures: number, now: Date, retryAfter?: string, random: () => number = Math.random): Date | undefined {
  const pause = PAUSES_MS[failures - 1];
  if (pause === undefined) return undefined;
  const asked = Math.min(askedMs(retryAfter, now), LONGEST_WAIT_MS);
  return new Date(now.getTime() + Math.max(pause * (1 + JITTER * random()), asked));
}

function askedMs(retryAfter: string | undefined, now: Date): number {
  if (retryAfter === undefined) return 0;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * SECOND_MS;
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? 0 : until - now.getTime();
}
