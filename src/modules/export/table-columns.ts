import type { ExportedField, ExportedType } from "./exported-field.js";

/** A record as its labelled line says it. */
export type LabelledRecord = Readonly<Record<string, unknown>>;

export type Cell = string | number | boolean | null;

/** A column of a spreadsheet. */
export interface TableColumn {
  readonly header: string;
  readonly cell: (record: LabelledRecord) => Cell;
}

/** Between several values of one cell. */
const SEVERAL = " | ";

const IDENTIFIERS: readonly (readonly [header: string, scheme: string])[] = [
  ["siren", "SIREN"],
  ["siret", "SIRET"],
  ["rna", "RNA"],
  ["insee", "INSEE"],
  ["qpv", "QPV"],
];

const CONTACTS: readonly (readonly [header: string, kind: string])[] = [
  ["phone", "PHONE"],
  ["email", "EMAIL"],
  ["postalAddress", "POSTAL"],
  ["web", "WEB"],
];

/** One row a record. What a record names has two columns, its id and what people call it; a list of values is one cell. */
export function tableColumns({ fields }: ExportedType): readonly TableColumn[] {
  return [{ header: "id", cell: (record) => cellOf(record.id) }, ...fields.flatMap(columnsOf)];
}

function columnsOf(field: ExportedField): TableColumn[] {
  const { key } = field;
  switch (field.kind) {
    case "plain":
      return [{ header: key, cell: (record) => cellOf(record[key]) }];
    case "reference":
      return [
        { header: `${key}Id`, cell: (record) => cellOf(record[key]) },
        { header: key, cell: (record) => cellOf(record[`${key}Label`]) },
      ];
    case "references":
      return [{ header: key, cell: (record) => cellOf(record[`${key}Label`]) }];
    case "parts":
      return partColumns(key);
  }
}

function partColumns(key: string): TableColumn[] {
  switch (key) {
    case "identifiers":
      return [
        ...IDENTIFIERS.map(([header, scheme]) => valuesColumn(header, key, (part) => part.scheme === scheme)),
        { header: "otherIdentifiers", cell: otherIdentifiers },
      ];
    case "contactPoints":
      return CONTACTS.map(([header, kind]) => valuesColumn(header, key, (part) => part.kind === kind));
    case "anonymousAttendance":
      return [
        {
          header: key,
          cell: (record) => joined(partsOf(record, key).map(({ category, count }) => `${String(category)}: ${String(count)}`)),
        },
      ];
    default:
      return [{ header: key, cell: (record) => joined(partsOf(record, key).map(({ name }) => String(name))) }];
  }
}

/** Values that the asker is not given have none. */
function valuesColumn(header: string, key: string, isMeant: (part: LabelledRecord) => boolean): TableColumn {
  return {
    header,
    cell: (record) => joined(partsOf(record, key).flatMap((part) => (isMeant(part) && typeof part.value === "string" ? [part.value] : []))),
  };
}

function otherIdentifiers(record: LabelledRecord): Cell {
  const others = partsOf(record, "identifiers").filter(({ scheme }) => scheme === "EXTERNAL");
  return joined(others.map(({ value, sourceLabel }) => `${String(value)} (${String(sourceLabel)})`));
}

function partsOf(record: LabelledRecord, key: string): readonly LabelledRecord[] {
  return record[key] as readonly LabelledRecord[];
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return joined(value.map(String));
  return value === undefined ? null : (value as Cell);
}

function joined(values: readonly string[]): Cell {
  return values.length === 0 ? null : values.join(SEVERAL);
}
