import type { StatementRunner } from "../../core/context.js";
import { encodeNodeId } from "../../planner/node-id.js";
import { PERSONAL_TABLES, personalIds, samePeople, TRACES } from "./personal-rows.js";
import { unknownPerson } from "./privacy-refusal.js";

type Row = Readonly<Record<string, unknown>>;

/** All that the directory holds of one person (RGPD, art. 15 and 20). */
export interface PersonFile {
  readonly person: string;
  readonly exportedAt: string;
  /** The rows of each table that holds any, as they are stored. */
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

/** What PostgreSQL derives for itself says nothing that its row does not. */
const DERIVED = ["names_vector", "name_key", "possible", "certain", "starts_on", "words"];

export async function readPersonFile(runner: StatementRunner, id: string, now: Date): Promise<PersonFile> {
  const people = await samePeople(runner, id);
  const [survivor] = people;
  if (survivor === undefined) throw unknownPerson();
  const ids = await personalIds(runner, people);
  const tables: Record<string, readonly Row[]> = {};
  for (const { table, of } of PERSONAL_TABLES) tables[table] = await readRows(runner, table, of, people);
  for (const { table, of } of TRACES) tables[table] = await readRows(runner, table, of, ids);
  return {
    person: encodeNodeId({ type: "Person", uuid: survivor }),
    exportedAt: now.toISOString(),
    tables: Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0)),
  };
}

async function readRows(runner: StatementRunner, table: string, of: string, ids: readonly string[]): Promise<readonly Row[]> {
  const rows = await runner.run<{ row: string }>({
    text: `select to_jsonb(t) - $2::text[] as row from "${table}" t where ${of} order by to_jsonb(t)::text`,
    values: [ids, DERIVED],
  });
  return rows.map(({ row }) => JSON.parse(row) as Row);
}
