import type { ComparedSheetFragment } from "../../graphql/operations/DuplicatePage.js";
import type { Format } from "../../i18n/format.js";

/** What both sheets say of one thing, one line a value. */
export interface ComparedField {
  readonly field: FieldName;
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly relation: "same" | "different" | "single";
}

/** In the order in which one tells two organizations apart. */
const FIELDS = [
  "name",
  "acronym",
  "otherNames",
  "kind",
  "identifiers",
  "parent",
  "foundedOn",
  "dissolvedOn",
  "contacts",
  "people",
  "description",
  "themes",
  "territories",
  "ties",
  "participations",
  "mandates",
  "sources",
  "verifiedOn",
] as const;

export type FieldName = (typeof FIELDS)[number];

export type Told = Partial<Readonly<Record<FieldName, readonly string[]>>>;

/** Fields of which neither says anything are left out. */
export function comparedFields(one: Told, other: Told): readonly ComparedField[] {
  return FIELDS.map((field) => {
    const [mine, theirs] = [one[field] ?? [], other[field] ?? []];
    return { field, one: mine, other: theirs, relation: relationOf(mine, theirs) };
  }).filter((compared) => compared.one.length + compared.other.length > 0);
}

function relationOf(one: readonly string[], other: readonly string[]): ComparedField["relation"] {
  if (one.length === 0 || other.length === 0) return "single";
  const plain = (values: readonly string[]): string =>
    [...values]
      .map((value) => value.toLocaleLowerCase("fr").trim())
      .sort()
      .join("\n");
  return plain(one) === plain(other) ? "same" : "different";
}

/** What a sheet says, in words. */
export function toldBy(sheet: ComparedSheetFragment, format: Format): Told {
  const people = sheet.positions.edges.map(({ node }) => `${node.person.name}, ${node.role}`);
  const more = sheet.positions.totalCount - people.length;
  const count = (number: number): readonly string[] => (number === 0 ? [] : [format.number(number)]);
  const text = (value: string | null): readonly string[] => (value === null ? [] : [value]);
  const date = (value: string | null): readonly string[] => (value === null ? [] : [format.date(value)]);
  return {
    name: [sheet.name],
    acronym: text(sheet.acronym),
    otherNames: sheet.otherNames,
    kind: [sheet.kindLabel],
    identifiers: sheet.identifiers.map(({ scheme, value, source }) => `${source ?? scheme} ${value}`),
    parent: text(sheet.parent?.name ?? null),
    foundedOn: date(sheet.foundedOn),
    dissolvedOn: date(sheet.dissolvedOn),
    contacts: sheet.contactPoints.flatMap(({ value }) => value ?? []),
    people: more > 0 ? [...people, `+ ${format.number(more)}`] : people,
    description: text(sheet.description),
    themes: sheet.themes.map(({ label }) => label),
    territories: sheet.territories.map(({ name }) => name),
    ties: count(sheet.relationships.totalCount + sheet.partnerships.totalCount),
    participations: count(sheet.participations.totalCount),
    mandates: count(sheet.mandates.totalCount),
    sources: sheet.sources.map(({ name }) => name),
    verifiedOn: date(sheet.verifiedOn),
  };
}
