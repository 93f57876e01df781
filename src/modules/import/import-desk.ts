import { v7 as uuidv7 } from "uuid";
import type { RequestContext, StatementRunner, Viewer } from "../../core/context.js";
import type { Transaction } from "../../writer/transact.js";
import { nameActor } from "../../writer/write-actor.js";
import { forbidden, invalidInput, notFound } from "../../writer/write-refusal.js";
import { writesAll } from "../../writer/write-rights.js";
import { applyJob, type ImportQueue, planJob, profileNamed, undoJob } from "./import-jobs.js";
import type { ImportFile } from "./imported-record.js";
import { sourceNamed } from "./named-source.js";
import { type TableBeginning, tableBeginnings } from "./profiles/index.js";
import { type RememberedMapping, RememberedMappings } from "./remembered-mappings.js";
import { UploadedFiles } from "./uploaded-files.js";

/** What is uploaded with the files. */
export interface UploadForm {
  readonly profile: string;
  readonly mapping: string | null;
  readonly isComplete: boolean;
  /** Whether the mapping is kept for the next table with such columns. */
  readonly isRemembered?: boolean;
  /** Whether these are only the mended rows of those files: what they leave out is not gone. */
  readonly isPart?: boolean;
  /** The import whose files, mended, these are: they are read as those were. */
  readonly previousId?: string;
}

export interface ColumnsOfTables {
  readonly tables: readonly TableBeginning[];
  /** Null when no such table was read before. */
  readonly remembered: RememberedMapping | null;
}

/** Takes the staff's files, and their word that a plan is to be applied or taken back; the work itself is done by jobs. */
export class ImportDesk {
  constructor(
    private readonly transaction: Transaction,
    private readonly queue: ImportQueue,
  ) {}

  /** Whether this viewer may bring files. @throws WriteRefusal */
  assertMayImport(viewer: Viewer): void {
    if (!writesAll(viewer)) throw forbidden();
  }

  /**
   * Keeps files and asks for their plan: all of it or nothing.
   * @throws WriteRefusal, OperatorError for a mapping with mistakes
   */
  receive(
    viewer: Viewer,
    form: UploadForm,
    files: AsyncIterable<{ readonly name: string; readonly bytes: AsyncIterable<Buffer> }>,
  ): Promise<string> {
    this.assertMayImport(viewer);
    const id = uuidv7();
    const requestedBy = viewer.credential?.name ?? "";
    return this.transaction(async (runner) => {
      const { profile, mapping, isComplete, isRemembered, previousId } = await asBefore(runner, form);
      const { source } = profileNamed(profile, mapping);
      if (isRemembered && mapping !== null) await new RememberedMappings(runner).keep(mapping, requestedBy);
      await runner.run({
        text: "select set_config('maillage.actor', $1, true)",
        values: [JSON.stringify({ name: requestedBy, credential: viewer.credential?.id })],
      });
      const sourceId = await sourceNamed(runner, source);
      await runner.run({
        text: `insert into import (id, profile, source_id, files, digest, state, is_complete, mapping, requested_by, previous_id)
          values ($1, $2, $3, '[]', $4, 'RECEIVED', $5, $6, $7, $8)`,
        values: [id, profile, sourceId, `upload ${id}`, isComplete, mapping, requestedBy, previousId ?? null],
      });
      const uploaded = new UploadedFiles(runner);
      const kept: object[] = [];
      for await (const { name, bytes } of files) kept.push({ name, size: await uploaded.keep(id, kept.length, bytes) });
      if (kept.length === 0) throw invalidInput(["file"], { fr: "Aucun fichier n'a été envoyé.", en: "No file was sent." });
      await runner.run({ text: "update import set files = $2 where id = $1", values: [id, JSON.stringify(kept)] });
      await this.queue.add(planJob, { id, requestedBy }, { runner });
      return id;
    });
  }

  /** How tables begin, and what the columns of such tables were last said to be. Nothing is kept of them. @throws WriteRefusal */
  async columns(viewer: Viewer, files: readonly ImportFile[]): Promise<ColumnsOfTables> {
    this.assertMayImport(viewer);
    const tables = (await Promise.all(files.map((file) => tableBeginnings(file)))).flat();
    const remembered = await this.transaction((runner) => new RememberedMappings(runner).fitting(tables));
    return { tables, remembered: remembered ?? null };
  }

  /** Has a plan applied. One that is being applied, or was, stays as it is. @throws WriteRefusal */
  apply(context: RequestContext, id: string): Promise<string> {
    this.assertMayImport(context.viewer);
    return this.transaction(async (runner) => {
      await nameActor(runner, context);
      const [row] = await runner.run<{ state: string }>({ text: "select state from import where id = $1 for update", values: [id] });
      if (!row) throw notFound(["input", "id"]);
      if (row.state === "APPLYING" || row.state === "APPLIED") return id;
      if (row.state !== "PLANNED") {
        throw invalidInput(["input", "id"], { fr: "Cet import n'est pas encore préparé.", en: "This import is not planned yet." });
      }
      await this.queue.add(applyJob, { id, requestedBy: context.viewer.credential?.name ?? "" }, { runner });
      await runner.run({ text: "update import set state = 'APPLYING' where id = $1", values: [id] });
      return id;
    });
  }

  /** Has an applied import taken back. One that is being taken back, or was, stays as it is. @throws WriteRefusal */
  undo(context: RequestContext, id: string): Promise<string> {
    this.assertMayImport(context.viewer);
    return this.transaction(async (runner) => {
      await nameActor(runner, context);
      const [row] = await runner.run<{ state: string }>({ text: "select state from import where id = $1 for update", values: [id] });
      if (!row) throw notFound(["input", "id"]);
      if (row.state === "UNDOING" || row.state === "UNDONE") return id;
      if (row.state !== "APPLIED") {
        throw invalidInput(["input", "id"], {
          fr: "Cet import n'a rien écrit : il n'y a rien à annuler.",
          en: "This import has written nothing: there is nothing to undo.",
        });
      }
      const requestedBy = context.viewer.credential?.name ?? "";
      await this.queue.add(undoJob, { id, requestedBy }, { runner });
      await runner.run({ text: "update import set state = 'UNDOING', undone_by = $2 where id = $1", values: [id, requestedBy] });
      return id;
    });
  }
}

/** Mended files are read as those that they replace. @throws WriteRefusal */
async function asBefore(runner: StatementRunner, form: UploadForm): Promise<UploadForm> {
  const { previousId, isPart = false } = form;
  if (previousId === undefined) return form;
  const [row] = await runner.run<{ profile: string; mapping: string | null; is_complete: boolean }>({
    text: "select profile, mapping, is_complete from import where id = $1 for key share",
    values: [previousId],
  });
  if (!row) throw notFound(["again"]);
  return { profile: row.profile, mapping: row.mapping, isComplete: row.is_complete && !isPart, previousId };
}
