import { citedRole } from "../../publication/index.js";
import type { HarvestedRecord } from "./harvested-records.js";

const TYPES: Readonly<Record<string, string>> = {
  PROCEEDINGS: "Actes",
  STUDY: "Étude",
  BOOK: "Ouvrage",
  REPORT: "Rapport",
  OTHER: "Autre publication",
};

export function typeLabel(kind: string): string {
  return TYPES[kind] ?? kind;
}

/** A publication in the fifteen elements of Dublin Core, unqualified; those of which nothing is known are absent. */
export function dublinCore(record: HarvestedRecord): Readonly<Record<string, readonly string[]>> {
  const { title, contributors, themes, publishedOn, kind, isbn, url, event, collection, licence } = record;
  const creators = contributors.filter(({ role, isToWhole }) => isToWhole && citedRole(role) === "author");
  const others = contributors.filter((one) => !creators.includes(one));
  const elements = {
    "dc:title": [title],
    "dc:creator": distinct(creators.map(({ name }) => name)),
    "dc:subject": themes,
    "dc:contributor": distinct(others.map(({ name }) => name)),
    "dc:date": given(publishedOn),
    "dc:type": ["Text", typeLabel(kind)],
    "dc:identifier": [...given(isbn && `urn:isbn:${isbn.replaceAll(/[- ]/g, "")}`), ...given(url)],
    "dc:relation": [...given(collection), ...given(event)],
    "dc:rights": given(licence),
  };
  return Object.fromEntries(Object.entries(elements).filter(([, values]) => values.length > 0));
}

function given(value: string | null): string[] {
  return value === null ? [] : [value];
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
