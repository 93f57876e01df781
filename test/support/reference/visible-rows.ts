import type { StatementRunner } from "../../../src/core/context.js";

/** A row of a view, its columns in camel case and its values as PostgreSQL writes them in JSON. */
export type Row = Readonly<Record<string, string | number | boolean | readonly string[] | null>> & { readonly id: string };

const TABLES = [
  "source",
  "theme",
  "territory",
  "territory_containment",
  "organization",
  "organization_theme",
  "organization_territory",
  "organization_source",
  "identifier",
  "person",
  "position",
  "contact_point",
  "relationship",
  "relationship_source",
  "project",
  "project_theme",
  "project_territory",
  "partnership",
  "event",
  "event_theme",
  "event_attendance",
  "participation",
  "publication",
  "publication_theme",
  "contribution",
  "committee",
  "college",
  "seat",
  "mandate",
  "meeting",
  "agenda_item",
  "meeting_attendance",
  "proxy",
  "decision",
  "document",
  "merge_redirect",
] as const;

export type Table = (typeof TABLES)[number];

/** Everything that one audience sees, in memory. */
export class VisibleRows {
  private constructor(private readonly tables: ReadonlyMap<Table, readonly Row[]>) {}

  /** @param reader connection of the audience's role, to which the tables' names mean its views */
  static async load(reader: StatementRunner): Promise<VisibleRows> {
    const tables = new Map<Table, readonly Row[]>();
    for (const table of TABLES) {
      const found = await reader.run<{ row: string }>({ text: `select to_jsonb(t)::text as row from ${table} t`, values: [] });
      tables.set(
        table,
        found.map(({ row }) => camelCased(JSON.parse(row) as Record<string, unknown>)),
      );
    }
    return new VisibleRows(tables);
  }

  all(table: Table): readonly Row[] {
    return this.tables.get(table) ?? [];
  }

  byId(table: Table, id: unknown): Row | undefined {
    return this.all(table).find((row) => row.id === id);
  }

  where(table: Table, column: string, value: unknown): readonly Row[] {
    return this.all(table).filter((row) => row[column] === value);
  }
}

function camelCased(row: Record<string, unknown>): Row {
  const camel = (name: string): string => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])) as Row;
}
