import { type ColumnField, folded, guessedFields, REPEATABLE } from "./column-fields.js";

/** How a table begins, as the server tells it. */
export interface TableBeginning {
  readonly file: string;
  readonly sheet: string | null;
  readonly lines: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** What was said of a table. */
export interface SaidTable {
  /** What the table is called: whoever brings it again is known by it. */
  readonly source: string;
  /** Of all its organizations; empty where the table does not say, or mixes them. */
  readonly kind: string;
  readonly sheet: string | null;
  /** Where its headings stand, from 1. */
  readonly headingRow: number;
  readonly columns: readonly { readonly heading: string; readonly field: ColumnField | "" }[];
}

const CIVILITY = String.raw`^(m|mr|mme|mlle|madame|monsieur|dr)\.?\s+`;

/** The first line that is about as wide as the table: what stands above it is a title. */
export function headingRowOf({ lines }: TableBeginning): number {
  const widths = lines.map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  const widest = Math.max(...widths);
  return lines[widths.findIndex((width) => width >= widest * 0.6)]?.row ?? 1;
}

/** The columns of a table, as the server names them: unnamed ones by their place, repeated ones by how often. */
export function headingsOf({ lines }: TableBeginning, row: number): string[] {
  const cells = lines.find((line) => line.row >= row)?.cells ?? [];
  const width = Math.max(...lines.filter((line) => line.row >= row).map((line) => line.cells.length), 0);
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, at) => {
    const own = cells[at]?.trim() ?? "";
    const name = folded(own) === "" ? `column ${at + 1}` : own;
    const times = (seen.get(folded(name)) ?? 0) + 1;
    seen.set(folded(name), times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

/** Some values of a column, to know it by. */
export function examplesOf({ lines }: TableBeginning, row: number, column: number): string[] {
  const values = lines.filter((line) => line.row > row).map(({ cells }) => cells[column]?.trim() ?? "");
  return [...new Set(values.filter((value) => value !== ""))].slice(0, 3);
}

/** What the columns are: as they were last said to be, else as their headings tell. */
export function saidColumns(headings: readonly string[], last: SaidMapping | undefined): SaidTable["columns"] {
  const guessed = guessedFields(headings);
  const known = headings.map((heading) => last?.fieldOf.get(folded(heading)));
  const taken = new Set(known);
  return headings.map((heading, at) => {
    const guess = guessed[at] ?? "";
    const isFree = last === undefined || (guess !== "" && !taken.has(guess) && last.fields.has(guess));
    return { heading, field: known[at] ?? (isFree ? guess : "") };
  });
}

/** Why a table cannot be read so: of a field that two columns are said to be, the second; what names nothing. */
export function columnFault({
  columns,
}: Pick<SaidTable, "columns">): { readonly at: number; readonly fault: "twice" | "unnamed" } | undefined {
  const twice = columns.findIndex(
    ({ field }, at) => field !== "" && !REPEATABLE.includes(field) && columns.slice(0, at).some((other) => other.field === field),
  );
  if (twice >= 0) return { at: twice, fault: "twice" };
  const isNamed = columns.some(({ field }) => field === "name" || field === "familyName" || field === "fullName");
  return isNamed ? undefined : { at: 0, fault: "unnamed" };
}

/** The mapping that reads such a table (docs/mappings.md): each field is a value of its name. @param kinds codes of kinds by how they are called */
export function mappingOf(said: SaidTable, kinds: Readonly<Record<string, string>>): string {
  const columns = new Map<ColumnField, string[]>();
  for (const { heading, field } of said.columns) if (field !== "") columns.set(field, [...(columns.get(field) ?? []), heading]);
  const has = (...fields: ColumnField[]): boolean => fields.some((field) => columns.has(field));
  const value = (field: ColumnField, more: object = {}) => (has(field) ? { value: field, ...more } : undefined);
  const points = (kind: string, field: ColumnField, more: object = {}) => (has(field) ? [{ kind, value: { value: field }, ...more }] : []);
  const identifiers = (["siret", "siren", "rna"] as const)
    .filter((field) => has(field))
    .map((field) => ({ scheme: field.toUpperCase(), value: { value: field } }));
  const place = [value("street"), has("postalCode", "city") && { join: [value("postalCode"), value("city")].filter(Boolean), with: " " }];
  const familyName = has("familyName")
    ? value("familyName")
    : value("fullName", { transform: [{ replace: { pattern: String.raw`^\S+\s+`, by: "" } }] });
  const organization = {
    type: "Organization",
    ...(familyName && { when: { some: [{ filled: value("name") }, { not: { filled: familyName } }] } }),
    name: value("name"),
    kind: has("kind") ? value("kind", { transform: { lookup: "kinds" } }) : said.kind === "" ? undefined : { constant: said.kind },
    acronym: value("acronym"),
    otherNames: value("otherNames"),
    externalId: value("externalId"),
    description: value("description"),
    postalCode: value("postalCode", { transform: "postcode" }),
    foundedOn: value("foundedOn"),
    verifiedOn: value("verifiedOn"),
    territories: value("territories"),
    identifiers,
    contactPoints: [
      ...points("PHONE", "phone"),
      ...points("EMAIL", "email", { personal: "STAFF" }),
      ...points("WEB", "web"),
      ...(has("street", "postalCode", "city") ? [{ kind: "POSTAL", value: { join: place.filter(Boolean) } }] : []),
    ],
  };
  const person = {
    type: "Person",
    when: { filled: familyName },
    familyName,
    givenName: has("givenName") ? value("givenName") : value("fullName", { transform: [{ match: String.raw`^(\S+)\s` }] }),
    email: value("personEmail"),
    audience: "MEMBER",
    ...(has("name") && {
      positions: {
        organization: { name: value("name"), identifiers },
        role: value("role", { default: "Contact" }) ?? { constant: "Contact" },
        contactPoints: [...points("PHONE", "personPhone"), ...points("EMAIL", "personEmail")],
      },
    }),
  };
  // A row that names nobody is at fault: it is told, not passed over.
  return JSON.stringify({
    name: folded(said.source).replace(/[^a-z0-9]+/g, "-") || "tableau",
    label: { fr: said.source, en: said.source },
    source: { name: said.source },
    read: { header: { line: said.headingRow }, ...(said.sheet !== null && { sheet: said.sheet }) },
    everyCell: "mend",
    ...(has("kind") && { lookups: { kinds } }),
    values: Object.fromEntries([...columns].map(([field, names]) => [field, fieldValue(field, names)])),
    records: [has("name") && organization, has("familyName", "fullName") && person].filter(Boolean),
  });
}

function fieldValue(field: ColumnField, [column, ...others]: readonly string[]): object {
  if (others.length > 0) return { all: [column, ...others].map((name) => ({ column: name })) };
  return { column, ...(field === "fullName" && { transform: [{ replace: { pattern: CIVILITY, by: "" } }] }) };
}

/** What a mapping made here says of the columns. */
export interface SaidMapping {
  readonly source: string;
  /** Of a workbook; undefined where none was named. */
  readonly sheet: string | undefined;
  readonly kind: string;
  /** By heading, folded. */
  readonly fieldOf: ReadonlyMap<string, ColumnField>;
  readonly fields: ReadonlySet<ColumnField>;
}

interface WrittenMapping {
  readonly source: { readonly name: string };
  readonly read: { readonly sheet?: string };
  readonly values: Readonly<Record<string, { readonly column?: string; readonly all?: readonly { readonly column: string }[] }>>;
  readonly records: readonly { readonly kind?: { readonly constant?: string } }[];
}

/** @returns undefined for a mapping that was not made here */
export function saidMapping(text: string): SaidMapping | undefined {
  if (!text.startsWith("{")) return undefined;
  const { source, read, values, records } = JSON.parse(text) as WrittenMapping;
  const said = Object.entries(values).flatMap(([field, { column, all = [] }]) =>
    [column, ...all.map((one) => one.column)].flatMap((heading) =>
      heading === undefined ? [] : [[folded(heading), field as ColumnField] as const],
    ),
  );
  return {
    source: source.name,
    sheet: read.sheet,
    kind: records.find(({ kind }) => kind?.constant !== undefined)?.kind?.constant ?? "",
    fieldOf: new Map(said),
    fields: new Set(said.map(([, field]) => field)),
  };
}
