import type { GraphQLSchema } from "graphql";
import { isObjectType } from "graphql";
import { firstDay, lastDay } from "../reference/days.js";
import { nodeIdOf, tableOf } from "../reference/seen.js";
import type { Row, VisibleRows } from "../reference/visible-rows.js";
import { plainText } from "../reference/words.js";

/** Text that nothing holds, to be recognised wherever it turns up. */
const MARKER = "zqx7marker";

const UNKNOWN_UUID = "019affff-ffff-7fff-bfff-ffffffffffff";
const PARTIAL_DATES = ["startDate", "endDate", "foundedOn", "dissolvedOn", "publishedOn"];
const INSTANTS = ["createdAt", "updatedAt", "startsAt", "endsAt"];
const NAMES = ["name", "title", "role", "acronym", "familyName", "givenName"];

/** Values worth asking for: those that occur, those just beside them, and some that do not occur. */
export interface KnownValues {
  /** Ids by type. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly string[];
  readonly dates: readonly string[];
  readonly instants: readonly string[];
  readonly themes: readonly string[];
  readonly territories: readonly string[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string; readonly source?: string }[];
  readonly places: readonly { readonly latitude: number; readonly longitude: number }[];
  readonly amounts: readonly string[];
  readonly collections: readonly string[];
  readonly slugs: readonly string[];
}

export function knownValues(schema: GraphQLSchema, rows: VisibleRows): KnownValues {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const nodes = types.filter((type) => type.getInterfaces().some(({ name }) => name === "Node"));
  const all = nodes.flatMap(({ name }) => rows.all(tableOf(name)));
  const codes = (records: readonly Row[], column: string): string[] => [...new Set(texts(records, [column]))];
  return {
    ids: new Map(
      nodes.map(({ name }) => [name, [...rows.all(tableOf(name)).map(({ id }) => id), UNKNOWN_UUID].map((id) => nodeIdOf(name, id))]),
    ),
    words: ["", "   ", "-", MARKER, ...new Set(texts(all, NAMES).flatMap(askedWords))],
    dates: [...new Set(texts(all, PARTIAL_DATES).flatMap(daysAround))].sort(),
    instants: [...new Set(texts(all, INSTANTS).flatMap(instantsAround))].sort(),
    themes: [...codes(rows.all("theme"), "code"), MARKER],
    territories: [...codes(rows.all("territory"), "code"), MARKER],
    identifiers: rows.all("identifier").flatMap(({ scheme, value, sourceId }) => {
      const identifier = { scheme: scheme as string, value: value as string };
      const source = rows.byId("source", sourceId)?.name as string | undefined;
      return source === undefined ? [identifier] : [identifier, { ...identifier, source }, { ...identifier, source: MARKER }];
    }),
    places: rows
      .all("organization")
      .filter(({ latitude }) => latitude !== null)
      .map(({ latitude, longitude }) => ({ latitude: latitude as number, longitude: longitude as number })),
    amounts: rows.all("relationship").flatMap(({ amount }) => (amount === null ? [] : Number(amount).toFixed(2))),
    collections: [...codes(rows.all("publication"), "collection"), MARKER],
    slugs: [...codes(rows.all("committee"), "slug"), MARKER],
  };
}

function texts(rows: readonly Row[], columns: readonly string[]): string[] {
  return rows.flatMap((row) => columns.map((column) => row[column]).filter((value) => typeof value === "string"));
}

/** The name as it is, without accents, and the beginnings of its words. */
function askedWords(name: string): string[] {
  const words = plainText(name).split(" ");
  return [name, name.toUpperCase(), ...words, words.map((word) => word.slice(0, 3)).join(" "), ...words.map((word) => word.slice(0, 2))];
}

function daysAround(partial: string): string[] {
  return [firstDay(partial), lastDay(partial)].flatMap((day) =>
    [-1, 0, 1].map((days) => moved(`${day}T00:00:00Z`, days * 86_400_000).slice(0, 10)),
  );
}

function instantsAround(instant: string): string[] {
  return [-1, 0, 1].map((milliseconds) => moved(instant, milliseconds));
}

function moved(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
