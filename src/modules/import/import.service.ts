import { v7 as uuidv7 } from "uuid";
import { errorCode } from "../../core/error-code.js";
import type { Translated } from "../../core/language.js";
import { OperatorError } from "../../core/operator-error.js";
import { WriterConnection, type WriterDatabase } from "../../database/writer-connection.js";
import { digestOf } from "./import-bytes.js";
import type { ImportActor, ImportRequest } from "./import-request.js";
import { type ImportObserver, ImportRun } from "./import-run.js";
import { type ImportSummary, noteUndone, summaryOf } from "./import-summary.js";
import type { ImportFile } from "./imported-record.js";
import { sourceNamed } from "./named-source.js";
import type { Matcher } from "./organization-matching.js";
import { stageFiles } from "./stage-files.js";
import { ImportUndo } from "./undo/import-undo.js";
import { UploadedFiles } from "./uploaded-files.js";

/** Beside the locks of migrations, roles, the sample and the job queue. */
export const IMPORT_LOCK = 7_024_400;

/** How long plans and reports are kept, in days: they may name people. */
const KEPT_DAYS = 30;

/** An import whose files wait in the database. */
export interface ReceivedImport {
  readonly profile: string;
  readonly mapping: string | null;
  readonly files: readonly ImportFile[];
  readonly is_complete: boolean;
  readonly requested_by: string | null;
}

export interface InterruptedImport {
  readonly id: string;
  readonly state: "READING" | "PLANNING" | "APPLYING" | "UNDOING";
  readonly requestedBy: string;
}

interface ReceivedRow extends Omit<ReceivedImport, "files"> {
  readonly source_id: string;
  readonly files: string;
}

const quiet: ImportObserver = { onProgress: () => undefined };

/** Brings files into the directory: read, checked, matched, planned, and applied. One import at a time, whoever asks for it. */
export class ImportService {
  constructor(
    private readonly database: WriterDatabase,
    private readonly matcher: Matcher,
  ) {}

  /** Reads the files and says what would change; changes nothing. */
  plan(request: ImportRequest, observer: ImportObserver = quiet): Promise<ImportSummary> {
    return this.connected(async (connection) => {
      const { id, sourceId } = await this.read(connection, request, await digestOf(request), observer);
      return await this.planRead(connection, id, sourceId, observer);
    });
  }

  /** The same for files that were received before. Planning that was cut begins anew. */
  planReceived(id: string, requestOf: (received: ReceivedImport) => ImportRequest): Promise<ImportSummary | undefined> {
    return this.connected(async (connection) => {
      const [row] = await connection.run<ReceivedRow>({
        text: `select i.profile, i.source_id, i.files, i.mapping, i.is_complete, i.requested_by from import i
          where i.id = $1 and i.state in ('RECEIVED', 'READING', 'PLANNING')`,
        values: [id],
      });
      if (!row) return undefined;
      const uploaded = new UploadedFiles(connection);
      const files = uploaded.of(id, JSON.parse(row.files) as readonly { name: string; size: number }[]);
      await this.guardedReading(connection, id, async () => {
        const request = requestOf({ ...row, files });
        await connection.run({ text: "delete from planned_change where import_id = $1", values: [id] });
        await connection.run({ text: "delete from import_problem where import_id = $1", values: [id] });
        await setState(connection, id, "READING");
        await stageFiles(connection, id, request, quiet);
      });
      const summary = await this.planRead(connection, id, row.source_id, quiet);
      await uploaded.forget(id);
      return summary;
    });
  }

  /** Forgets imports of more than thirty days ago, with the rows of their files. */
  async forgetOld(): Promise<void> {
    const connection = await WriterConnection.open(this.database);
    try {
      await connection.run({ text: `delete from import where created_at < now() - make_interval(days => ${KEPT_DAYS})`, values: [] });
    } finally {
      await connection.close();
    }
  }

  /** Uploaded imports whose process ended before they did: nobody imports, and they are not done. Nothing when somebody imports. */
  async interrupted(): Promise<readonly InterruptedImport[] | undefined> {
    const connection = await WriterConnection.open(this.database);
    try {
      if (!(await connection.tryLock(IMPORT_LOCK))) return undefined;
      return await connection.run<InterruptedImport>({
        text: `select id, state, coalesce(requested_by, '') as "requestedBy" from import
          where state in ('READING', 'PLANNING', 'APPLYING') and digest like 'upload %' or state = 'UNDOING' order by id`,
        values: [],
      });
    } finally {
      await connection.close();
    }
  }

  private async planRead(connection: WriterConnection, id: string, sourceId: string, observer: ImportObserver): Promise<ImportSummary> {
    return await this.helped(async (helper) =>
      this.guarded(connection, id, async () => {
        const run = this.runOf(connection, id, sourceId, observer, helper);
        await setState(connection, id, "PLANNING");
        await run.match();
        await run.plan();
        await connection.run({ text: "update import set state = 'PLANNED', planned_at = now() where id = $1", values: [id] });
      }),
    );
  }

  /** Applies an import that was planned, or goes on with one that was cut. */
  apply(id: string, actor: ImportActor, observer: ImportObserver = quiet): Promise<ImportSummary> {
    return this.connected((connection) => this.applyOn(connection, id, actor, observer));
  }

  /** Reads and applies. Where the same files were being applied when the process ended, goes on with that. */
  import(request: ImportRequest, observer: ImportObserver = quiet): Promise<ImportSummary> {
    return this.connected(async (connection) => {
      const digest = await digestOf(request);
      const [cut] = await connection.run<{ id: string }>({
        text: "select id from import where digest = $1 and state = 'APPLYING' order by id desc limit 1",
        values: [digest],
      });
      if (cut) return await this.applyOn(connection, cut.id, request.actor, observer);
      const { id } = await this.read(connection, request, digest, observer);
      return await this.applyOn(connection, id, request.actor, observer);
    });
  }

  /**
   * Takes back what an import that was applied had written, where nobody has written since; goes on with an undoing that was cut. Its
   * changes then say what became of each.
   */
  undo(id: string, actor: ImportActor): Promise<ImportSummary> {
    return this.connected(async (connection) => {
      const [row] = await connection.run<{ source_id: string; from: string; through: string }>({
        text: `update import set state = 'UNDOING', undone_by = coalesce(undone_by, $2) where id = $1 and state in ('APPLIED', 'UNDOING')
          returning source_id, coalesce(applying_at, created_at) as "from", applied_at as through`,
        values: [id, actor.name],
      });
      if (row) {
        const scope = { importId: id, sourceId: row.source_id, from: row.from, through: row.through };
        await new ImportUndo(connection, scope, { ...actor, undoes: id }).run();
        await noteUndone(connection, id);
      }
      return await summaryOf(connection, id);
    });
  }

  private async applyOn(connection: WriterConnection, id: string, actor: ImportActor, observer: ImportObserver): Promise<ImportSummary> {
    return await this.helped((helper) => this.applyWith(connection, helper, id, actor, observer));
  }

  private async helped<T>(work: (helper: WriterConnection) => Promise<T>): Promise<T> {
    const helper = await WriterConnection.open(this.database);
    try {
      return await work(helper);
    } finally {
      await helper.close();
    }
  }

  private async applyWith(
    connection: WriterConnection,
    helper: WriterConnection,
    id: string,
    actor: ImportActor,
    observer: ImportObserver,
  ): Promise<ImportSummary> {
    return await this.guarded(connection, id, async () => {
      const [row] = await connection.run<{ source_id: string; state: string; applied_through: string | null; is_complete: boolean }>({
        text: "select source_id, state, applied_through, is_complete from import where id = $1",
        values: [id],
      });
      if (!row || row.state === "APPLIED") return;
      const run = this.runOf(connection, id, row.source_id, observer, helper);
      if (row.state !== "APPLYING") {
        if (row.state !== "PLANNED") await run.match();
        await setState(connection, id, "APPLYING");
      }
      await connection.run({ text: "update import set applying_at = coalesce(applying_at, now()) where id = $1", values: [id] });
      await run.apply(row.applied_through ?? undefined, { ...actor, import: id });
      if (row.is_complete) await run.markGone();
      await connection.run({ text: "update import set state = 'APPLIED', applied_at = now() where id = $1", values: [id] });
    });
  }

  /** Keeps what was counted, and what ended it. */
  private async guarded(connection: WriterConnection, id: string, work: () => Promise<void>): Promise<ImportSummary> {
    try {
      await work();
    } catch (error) {
      await connection
        .run({
          text: "update import set failure = $2, state = case state when 'APPLYING' then state else 'FAILED' end where id = $1",
          values: [id, JSON.stringify(failureOf(error))],
        })
        .catch(() => undefined);
      throw error;
    }
    const summary = await summaryOf(connection, id);
    await connection.run({
      text: "update import set counts = $2, failure = null where id = $1",
      values: [id, JSON.stringify(summary.counts)],
    });
    return summary;
  }

  private runOf(
    connection: WriterConnection,
    importId: string,
    sourceId: string,
    observer: ImportObserver,
    helper: WriterConnection,
  ): ImportRun {
    return new ImportRun({ connection, helper, matcher: this.matcher, importId, sourceId, observer });
  }

  private async read(
    connection: WriterConnection,
    request: ImportRequest,
    digest: string,
    observer: ImportObserver,
  ): Promise<{ id: string; sourceId: string }> {
    const { profile, files, isComplete = false, actor } = request;
    await connection.run({
      text: "delete from import where digest = $1 and state in ('READING', 'PLANNING', 'PLANNED', 'FAILED')",
      values: [digest],
    });
    const sourceId = await sourceOf(connection, request);
    const id = uuidv7();
    await connection.run({
      text: `insert into import (id, profile, source_id, files, digest, state, is_complete, requested_by) values ($1, $2, $3, $4, $5, 'READING', $6, $7)`,
      values: [id, profile.name, sourceId, JSON.stringify(files.map(({ name, size }) => ({ name, size }))), digest, isComplete, actor.name],
    });
    await this.guardedReading(connection, id, () => stageFiles(connection, id, request, observer));
    return { id, sourceId };
  }

  private async guardedReading(connection: WriterConnection, id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await connection
        .run({ text: "update import set state = 'FAILED', failure = $2 where id = $1", values: [id, JSON.stringify(failureOf(error))] })
        .catch(() => undefined);
      throw error;
    }
  }

  private async connected<T>(work: (connection: WriterConnection) => Promise<T>): Promise<T> {
    const connection = await WriterConnection.open(this.database);
    try {
      await connection.lock(IMPORT_LOCK);
      return await work(connection);
    } finally {
      await connection.close();
    }
  }
}

/** Why it ended, for whoever asked for it: what nobody foresaw is told by its code alone. */
function failureOf(error: unknown): Translated {
  if (error instanceof OperatorError) return error.text;
  const code = errorCode(error) ?? (error instanceof Error ? error.name : "?");
  return { fr: `L'import a été interrompu (${code}).`, en: `The import was interrupted (${code}).` };
}

async function setState(connection: WriterConnection, id: string, state: string): Promise<void> {
  await connection.run({ text: "update import set state = $2 where id = $1", values: [id, state] });
}

async function sourceOf(connection: WriterConnection, { profile: { source }, actor }: ImportRequest): Promise<string> {
  return await connection.transaction(async () => {
    await connection.run({ text: "select set_config('maillage.actor', $1, true)", values: [JSON.stringify(actor)] });
    return await sourceNamed(connection, source);
  });
}
