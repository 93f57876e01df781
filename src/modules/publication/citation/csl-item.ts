import type { PublicationKind } from "../publication.entity.js";
import type { CitedPublication } from "./cited-publication.js";
import { type CitedRole, citedRole } from "./cited-role.js";

export interface CslName {
  readonly family: string;
  readonly given?: string;
}

/** A publication as the Citation Style Language has it (CSL-JSON 1.0). What is not known is absent. */
export interface CslItem extends Partial<Readonly<Record<CitedRole, readonly CslName[]>>> {
  readonly id: string;
  readonly type: "book" | "report" | "document";
  readonly title: string;
  readonly issued?: { readonly "date-parts": readonly [readonly number[]] };
  readonly ISBN?: string;
  readonly URL?: string;
  readonly "collection-title"?: string;
  readonly "event-title"?: string;
  readonly language?: string;
}

/** CSL has no proceedings as a whole: they are a book of an event. */
const TYPES: Readonly<Record<PublicationKind, CslItem["type"]>> = {
  PROCEEDINGS: "book",
  BOOK: "book",
  STUDY: "report",
  REPORT: "report",
  OTHER: "document",
};

export function cslItem(publication: CitedPublication): CslItem {
  const { id, kind, title, publishedOn, isbn, url, collection, event } = publication;
  return {
    id,
    type: TYPES[kind],
    title: line(title),
    ...namesByRole(publication),
    ...(publishedOn !== null && { issued: { "date-parts": [publishedOn.split("-").map(Number)] } }),
    ...(collection !== null && { "collection-title": line(collection) }),
    ...(event !== null && { "event-title": line(event) }),
    ...(isbn !== null && { ISBN: line(isbn) }),
    ...(url !== null && { URL: line(url) }),
  };
}

/** Whoever contributed to the whole; who wrote a chapter is no author of the book. */
function namesByRole({ contributors }: CitedPublication): Partial<Record<CitedRole, readonly CslName[]>> {
  const names: Partial<Record<CitedRole, CslName[]>> = {};
  for (const { givenName, familyName, role } of contributors) {
    const cited = citedRole(role);
    if (cited === undefined) continue;
    names[cited] = [...(names[cited] ?? []), { family: line(familyName), ...(givenName !== null && { given: line(givenName) }) }];
  }
  return names;
}

/** Forms of one property a line would take a line break for the end of it. */
function line(text: string): string {
  return text.replace(/\p{Cc}+|[\u2028\u2029]+/gu, " ").trim();
}
