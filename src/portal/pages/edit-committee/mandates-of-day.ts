import type { EditedMeeting } from "./meeting-records.js";

type Seat = EditedMeeting["committee"]["seats"]["edges"][number]["node"];

export type SittingMandate = Seat["mandates"]["edges"][number]["node"] & { readonly seat: string };

interface Dated {
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** Whether it may hold on the day, as precisely as its dates are known: 2024-03 is all of that month. */
export function mayHold({ startDate, endDate }: Dated, day: string): boolean {
  return (startDate === null || startDate <= day) && (endDate === null || day.slice(0, endDate.length) <= endDate);
}

/** Who may sit on a day, seat by seat, holders before substitutes. */
export function mandatesOfDay({ edges }: EditedMeeting["committee"]["seats"], day: string): readonly SittingMandate[] {
  return edges.flatMap(({ node: { title, mandates } }) => {
    const sitting = mandates.edges.map(({ node }) => ({ ...node, seat: title })).filter((mandate) => mayHold(mandate, day));
    const [substitutes, holders] = [true, false].map((isWanted) => sitting.filter(({ role }) => (role === "SUBSTITUTE") === isWanted));
    return [...(holders ?? []), ...(substitutes ?? [])];
  });
}
