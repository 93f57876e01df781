import type { Row, TableRows } from "./table-rows.js";

/** Runs statements in the loader's transaction. */
export interface Connection {
  query(text: string, values?: readonly unknown[]): Promise<{ readonly rowCount: number | null; readonly rows: readonly object[] }>;
}

const CHUNK = 1_000;

/**
 * Inserts rows a thousand at a time, leaving alone those that are already there, and tells how many were new. Columns that the rows do not name
 * take their defaults. Expects a transaction.
 */
export async function bulkInsert(
  connection: Connection,
  { table, rows, conflict = "(id)" }: TableRows,
  onChunk: (rows: number) => void,
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(", ");
  let inserted = 0;
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk: readonly Row[] = rows.slice(at, at + CHUNK);
    const { rowCount } = await connection.query(
      `insert into directory.${table} (${columns})
       select ${columns} from jsonb_populate_recordset(null::directory.${table}, $1::jsonb)
       on conflict ${conflict} do nothing`,
      [JSON.stringify(chunk)],
    );
    inserted += rowCount ?? 0;
    onChunk(chunk.length);
  }
  return inserted;
}
