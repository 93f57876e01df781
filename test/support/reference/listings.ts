import { firstDay } from "./days.js";
import type { Listing, Orders } from "./lists.js";
import type { Seen } from "./seen.js";
import { plainText } from "./words.js";

export function nameKey(record: Seen): string {
  if (record.type !== "Person") return plainText(record.text("name") ?? record.text("title") ?? "");
  return plainText(`${record.text("familyName")} ${record.text("givenName") ?? ""}`);
}

const instant =
  (column: string) =>
  (record: Seen): number =>
    Date.parse(record.text(column) ?? "");

const start = (record: Seen): string => firstDay(record.text("startDate"));
const published = (record: Seen): string => firstDay(record.text("publishedOn"));
const rank = (record: Seen): number => record.row.rank as number;
const history: Orders = { CREATED_AT: instant("createdAt"), UPDATED_AT: instant("updatedAt") };
const byName = [{ field: "NAME", direction: "ASC" }];
const latestToBegin = [{ field: "START", direction: "DESC" }];
const latestPublished = [{ field: "PUBLISHED", direction: "DESC" }];

export const organizations: Listing = {
  type: "Organization",
  orders: {
    NAME: nameKey,
    KIND: (record) => record.text("kind") ?? "",
    VERIFIED_ON: (record) => record.text("verifiedOn") ?? "",
    ...history,
  },
  usual: byName,
};

export const people: Listing = { type: "Person", orders: { NAME: nameKey, ...history }, usual: byName };

export const positions: Listing = {
  type: "Position",
  orders: { MAIN_CONTACT: (record) => Number(record.row.isMainContact), START: start },
  usual: [{ field: "MAIN_CONTACT", direction: "DESC" }, ...latestToBegin],
};

export const relationships: Listing = { type: "Relationship", orders: { START: start }, usual: latestToBegin };

export const projects: Listing = { type: "Project", orders: { NAME: nameKey, START_DATE: start, ...history }, usual: byName };

export const partnerships: Listing = { type: "Partnership", orders: { START: start }, usual: latestToBegin };

export const events: Listing = {
  type: "Event",
  orders: { STARTS_AT: instant("startsAt"), TITLE: nameKey, ...history },
  usual: [{ field: "STARTS_AT", direction: "DESC" }],
};

export const participations: Listing = { type: "Participation", orders: {}, usual: [] };

export const publications: Listing = {
  type: "Publication",
  orders: { PUBLISHED: published, TITLE: nameKey, ...history },
  usual: latestPublished,
};

export const contributionsByRank: Listing = {
  type: "Contribution",
  orders: { RANK: rank },
  usual: [{ field: "RANK", direction: "ASC" }],
};

export const contributionsByDate: Listing = {
  type: "Contribution",
  orders: { PUBLISHED: (record) => published(record.other("Publication", record.row.publicationId) as Seen) },
  usual: latestPublished,
};

export const committees: Listing = { type: "Committee", orders: { NAME: nameKey }, usual: byName };

export const seats: Listing = {
  type: "Seat",
  orders: { COLLEGE: (record) => rank(record.other("College", record.row.collegeId) as Seen), RANK: rank },
  usual: [
    { field: "COLLEGE", direction: "ASC" },
    { field: "RANK", direction: "ASC" },
  ],
};

export const meetings: Listing = {
  type: "Meeting",
  orders: { STARTS_AT: instant("startsAt") },
  usual: [{ field: "STARTS_AT", direction: "DESC" }],
};

export const mandates: Listing = { type: "Mandate", orders: { START: start }, usual: latestToBegin };

export const mandatesOfAllTimes: Listing = { ...mandates, isOfAllTimes: true };

export const territories: Listing = {
  type: "Territory",
  orders: { CODE: (record) => record.text("code") ?? "" },
  usual: [{ field: "CODE", direction: "ASC" }],
};
