import type { PublicationKind } from "../publication.entity.js";
import type { CitedContribution, CitedPublication } from "./cited-publication.js";
import { type CitedRole, citedRole } from "./cited-role.js";

export interface CslName {
  readonly family: string;
  readonly given?: string;
}

/** A publication as the Citation Style Language has it (CSL-JSON 1.0). What is not known is absent. */
export interface CslItem extends Partial<Readonly<Record<CitedRole, readonly CslName[]>>> {
  readonly id: string;
  readonly type: "book" | "report" | "document" | "chapter";
  readonly title: string;
  readonly issued?: { readonly "date-parts": readonly [readonly number[]] };
  readonly ISBN?: string;
  readonly URL?: string;
  readonly "collection-title"?: string;
  readonly "event-title"?: string;
  readonly language?: string;
  readonly "container-title"?: string;
  readonly "container-author"?: readonly CslName[];
  readonly page?: string;
}

/** CSL has no proceedings as a whole: they are a book of an event. */
const TYPES: Readonly<Record<PublicationKind, Exclude<CslItem["type"], "chapter">>> = {
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

/** A chapter or talk in what holds it; the publication, for a contribution to the whole. */
export function cslItemOfContribution({ id, title, pages, publication, contributors }: CitedContribution): CslItem {
  const { author, title: whole, ...container } = cslItem(publication);
  if (title === null) return cslItem(publication);
  // Who gave a talk wrote it, whatever their part is called.
  const authors = contributors.map((contributor) => nameOf(contributor));
  return {
    ...container,
    id,
    type: "chapter",
    title: line(title),
    "container-title": whole,
    ...(author && { "container-author": author }),
    ...(authors.length > 0 && { author: authors }),
    ...(pages !== null && { page: line(pages) }),
  };
}

/** Whoever contributed to the whole; who wrote a chapter is no author of the book. */
function namesByRole({ contributors }: CitedPublication): Partial<Record<CitedRole, readonly CslName[]>> {
  const names: Partial<Record<CitedRole, CslName[]>> = {};
  for (const contributor of contributors) {
    const cited = citedRole(contributor.role);
    if (cited !== undefined) names[cited] = [...(names[cited] ?? []), nameOf(contributor)];
  }
  return names;
}

function nameOf({ givenName, familyName }: CitedPublication["contributors"][number]): CslName {
  return { family: line(familyName), ...(givenName !== null && { given: line(givenName) }) };
}

/** Forms of one property a line would take a line break for the end of it. */
function line(text: string): string {
  return text.replace(/\p{Cc}+|[\u2028\u2029]+/gu, " ").trim();
}
