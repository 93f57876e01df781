/** The last instant of a day in Paris. */
export function endOfDay(date: string): string {
  const noon = new Date(`${date}T12:00:00Z`);
  const hour = Number(new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: "Europe/Paris" }).format(noon));
  return new Date(Date.parse(`${date}T23:59:59.999Z`) - (hour - 12) * 3_600_000).toISOString();
}
