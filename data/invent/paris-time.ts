const offset = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Paris", timeZoneName: "longOffset" });

/** The instant of a clock time in Paris, with the offset of that day: ("2025-06-12", "17:00") is 2025-06-12T17:00:00+02:00. */
export function parisInstant(date: string, time: string): string {
  const zone = offset.formatToParts(new Date(`${date}T12:00:00Z`)).find((part) => part.type === "timeZoneName")?.value ?? "GMT+01:00";
  return `${date}T${time}:00${zone.replace("GMT", "")}`;
}
