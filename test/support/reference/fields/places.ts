import { sortedBy } from "../lists.js";
import type { Seen } from "../seen.js";
import { plainText } from "../words.js";
import type { Field, Fields } from "./field.js";

const code = (record: Seen): string => record.text("code") ?? "";

/** The record's themes, by code. */
export const themes: Field = (record) => sortedBy(record.tagged("Theme"), code);

/** The record's territories, by code. */
export const territories: Field = (record) => sortedBy(record.tagged("Territory"), code);

/** Where the record comes from, by name. */
export const sources: Field = (record) => sortedBy(record.tagged("Source"), (source) => plainText(source.text("name") ?? ""));

export const placeFields: Fields = {
  Theme: {
    label: (record, _, sight) => record.text(sight.language === "en" ? "labelEn" : "label"),
    broader: (record) => record.other("Theme", record.row.broaderId),
    narrower: (record) => sortedBy(record.those("Theme", "broaderId"), code),
  },
  Territory: {
    location: (record) => (record.row.latitude === null ? null : record),
    containedIn: (record) => sortedBy(record.tied("Territory", "territory_containment", "containedId", "containerId"), code),
    contains: (record) => sortedBy(record.tied("Territory", "territory_containment", "containerId", "containedId"), code),
  },
};
