const PARIS = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short" });

/** The day of an instant in Paris, as YYYY-MM-DD. */
export function parisDay(instant: string | Date): string {
  return PARIS.format(new Date(instant));
}
