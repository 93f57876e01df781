import type { StatementRunner } from "../../core/context.js";
import { compiledMapping, folded, parseMapping, type TableBeginning } from "./profiles/index.js";

/** What the columns of such a table were last said to be. */
export interface RememberedMapping {
  readonly mapping: string;
  readonly usedAt: string;
  readonly usedBy: string;
}

interface RememberedRow extends RememberedMapping {
  readonly columns: readonly string[];
}

/** Which part of its columns a table must have for a mapping to be taken for its own: a column may be renamed, or left out. */
const LEAST = 0.5;

/** The mappings that people made, each as it was last used. */
export class RememberedMappings {
  constructor(private readonly runner: StatementRunner) {}

  /** @throws OperatorError for a mapping with mistakes */
  async keep(mapping: string, usedBy: string): Promise<void> {
    const spec = parseMapping({ name: "mapping", text: mapping });
    const columns = compiledMapping(spec).columns.flatMap(([name]) => name ?? []);
    await this.runner.run({
      text: `insert into import_mapping (name, mapping, columns, used_by) values ($1, $2, $3, $4)
        on conflict (name) do update set mapping = excluded.mapping, columns = excluded.columns, used_by = excluded.used_by, used_at = now()`,
      values: [spec.name, mapping, columns, usedBy],
    });
  }

  /** The one that reads most of the headings of one of these tables, the last used of several; undefined when none reads half of its own. */
  async fitting(tables: readonly TableBeginning[]): Promise<RememberedMapping | undefined> {
    const found = await this.runner.run<{ row: string }>({
      text: `select json_build_object('mapping', mapping, 'columns', columns, 'usedAt', used_at, 'usedBy', used_by)::text as row
        from import_mapping order by used_at desc, name`,
      values: [],
    });
    const rows = found.map(({ row }) => JSON.parse(row) as RememberedRow);
    const headings = tables.flatMap(({ lines }) => lines.map(({ cells }) => new Set(cells.map(folded))));
    const best = rows
      .map((row) => ({ row, part: Math.max(0, ...headings.map((heading) => partOf(row.columns, heading))) }))
      .filter(({ part }) => part >= LEAST)
      .reduce<{ row: RememberedRow; part: number } | undefined>((first, one) => (first && first.part >= one.part ? first : one), undefined);
    if (!best) return undefined;
    const { mapping, usedAt, usedBy } = best.row;
    return { mapping, usedAt, usedBy };
  }
}

function partOf(columns: readonly string[], heading: ReadonlySet<string>): number {
  return columns.length === 0 ? 0 : columns.filter((column) => heading.has(column)).length / columns.length;
}
