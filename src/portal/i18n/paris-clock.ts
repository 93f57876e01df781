const PARIS = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short", timeStyle: "medium" });

/** What a clock in Paris shows at an instant: YYYY-MM-DDTHH:MM. */
export function parisClock(instant: string): string {
  return shown(Date.parse(instant)).slice(0, "2026-11-23T09:00".length);
}

/**
 * The instant at which a clock in Paris shows this, as the API takes it. Of the hour that comes twice in autumn it is the second; the hour
 * that spring leaves out is the one after it.
 */
export function parisInstant(clock: string): string {
  const asUtc = Date.parse(`${clock}Z`);
  const likely = asUtc - aheadMs(asUtc);
  return new Date(asUtc - aheadMs(likely)).toISOString();
}

function shown(instantMs: number): string {
  return PARIS.format(instantMs).replace(" ", "T");
}

/** How far clocks in Paris are ahead of UTC. */
function aheadMs(instantMs: number): number {
  return Date.parse(`${shown(instantMs)}Z`) - Math.floor(instantMs / 1_000) * 1_000;
}
