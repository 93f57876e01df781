import { setImmediate as nextTurn } from "node:timers/promises";
import type { WriterConnection } from "../../database/writer-connection.js";
import { RowRejected } from "./checked-fields.js";
import { byteProgress } from "./import-bytes.js";
import type { ImportRequest } from "./import-request.js";
import type { ImportObserver } from "./import-run.js";
import { ImportStaging } from "./import-staging.js";
import type { RowProblem } from "./imported-record.js";
import { type CuttingContext, cutRecord } from "./record-cutter.js";
import type { StagedRecord } from "./staged-record.js";

/** Imported records that are staged at once. */
const STAGED_AT_ONCE = 1_000;
/** Batches on their way to the database while the next is read. */
const ON_THEIR_WAY = 2;
/** Rows after which what is on its way gets its turn: the connection moves only while nothing is read. */
const READ_IN_ONE_GO = 100;

/** Reads the files to their end, and keeps what they say until it is planned. Holds a few batches of it at a time. */
export async function stageFiles(
  connection: WriterConnection,
  id: string,
  request: ImportRequest,
  observer: ImportObserver,
): Promise<void> {
  const staging = new ImportStaging(connection, id);
  let problems: RowProblem[] = [];
  let records: StagedRecord[] = [];
  let staged = 0;
  let rows = 0;
  let items = 0;
  const context = await cuttingContext(connection, (problem) => problems.push(problem));
  const progress = byteProgress(request.files);
  const keeping: Promise<void>[] = [];
  const flush = async (): Promise<void> => {
    const [read, found] = [records, problems];
    records = [];
    problems = [];
    staged = 0;
    if (keeping.length === ON_THEIR_WAY) await keeping.shift();
    const kept = (keeping.at(-1) ?? Promise.resolve()).then(async () => {
      await staging.keep(read);
      await staging.keepProblems(found);
    });
    kept.catch(() => undefined);
    keeping.push(kept);
    observer.onProgress("READING", progress.done(), progress.total);
  };
  let last = "";
  for await (const record of request.profile.read(progress.files)) {
    // A row may hold several records, and faults besides.
    const place = `${record.origin.row} ${record.origin.file}`;
    if (place !== last) rows += 1;
    last = place;
    items += 1;
    if (record.type === "Problem") problems.push(record);
    else {
      try {
        records.push(...cutRecord(record, context));
      } catch (error) {
        if (!(error instanceof RowRejected)) throw error;
        problems.push(error.problem);
      }
    }
    staged += 1;
    if (staged >= STAGED_AT_ONCE) await flush();
    if (items % READ_IN_ONE_GO === 0) await nextTurn();
  }
  await flush();
  await Promise.all(keeping);
  await connection.run({
    text: "update import set row_count = $2, counts = jsonb_build_object('REPEATED', $3::int) where id = $1",
    values: [id, rows, staging.repeated],
  });
}

async function cuttingContext(connection: WriterConnection, warn: (problem: RowProblem) => void): Promise<CuttingContext> {
  const codes = async (table: string): Promise<Set<string>> => {
    const rows = await connection.run<{ code: string }>({ text: `select code from ${table} where archived_at is null`, values: [] });
    return new Set(rows.map(({ code }) => code));
  };
  return {
    themes: await codes("theme"),
    territories: await codes("territory"),
    warn,
  };
}
