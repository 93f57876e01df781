import { snakeCase } from "../../database/naming-strategy.js";
import type { Form, PartsField, PlainField, ReferenceField, ReferencesField, Referred } from "./exported-field.js";

export const SOURCE: Referred = { type: "Source", table: "source", label: "name" };
export const THEME: Referred = { type: "Theme", table: "theme", label: "label" };
export const TERRITORY: Referred = { type: "Territory", table: "territory", label: "name || ' (' || code || ')'" };
export const INDICATOR: Referred = { type: "Indicator", table: "indicator", label: "label" };
export const ORGANIZATION: Referred = { type: "Organization", table: "organization", label: "name" };
export const PERSON: Referred = { type: "Person", table: "person", label: "name" };
export const PROJECT: Referred = { type: "Project", table: "project", label: "name" };
export const EVENT: Referred = { type: "Event", table: "event", label: "title" };
export const PUBLICATION: Referred = { type: "Publication", table: "publication", label: "title" };
export const COLLEGE: Referred = { type: "College", table: "college", label: "name" };
export const COMMITTEE: Referred = { type: "Committee", table: "committee", label: "name" };
export const MANDATE: Referred = { type: "Mandate", table: "mandate", label: "(select p.name from person p where p.id = person_id)" };
export const MEETING: Referred = { type: "Meeting", table: "meeting", label: "coalesce(title, held_on::text)" };
export const AGENDA_ITEM: Referred = { type: "AgendaItem", table: "agenda_item", label: "title" };
export const SEAT: Referred = { type: "Seat", table: "seat", label: "title" };

export function plain(key: string, form: Form = "text"): PlainField {
  return { kind: "plain", key, column: snakeCase(key), form };
}

export function reference(key: string, to: Referred): ReferenceField {
  return { kind: "reference", key, column: `${snakeCase(key)}_id`, to };
}

export function references(key: string, owner: string, to: Referred): ReferencesField {
  return { kind: "references", key, to, pairs: { table: `${owner}_${to.table}`, own: `${owner}_id`, other: `${to.table}_id` } };
}

export function parts(key: string, table: string, owner: string, order: string, fields: PartsField["fields"]): PartsField {
  return { kind: "parts", key, table, owner, order, fields };
}

/** What an event is, when and where: to whoever takes the directory, and to whoever puts it into a calendar. */
export const EVENT_SHEET: readonly PlainField[] = [
  plain("format"),
  plain("title"),
  plain("description"),
  plain("startsAt", "instant"),
  plain("endsAt", "instant"),
  plain("place"),
  plain("address"),
  plain("latitude", "number"),
  plain("longitude", "number"),
];
