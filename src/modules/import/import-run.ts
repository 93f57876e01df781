import type { StatementRunner } from "../../core/context.js";
import { errorCode } from "../../core/error-code.js";
import type { Translated } from "../../core/language.js";
import type { WriterConnection } from "../../database/writer-connection.js";
import { constraintSentences } from "../../writer/constraint-sentences.js";
import { ChangeApplier } from "./change-applier.js";
import { ChangePlanner, type ChangeRange } from "./change-planner.js";
import { type Matcher, OrganizationMatching } from "./organization-matching.js";
import { RECORD_KINDS, type RecordKind } from "./record-kind.js";
import { SheetLines } from "./sheet-lines.js";

/** Told of where an import is. */
export interface ImportObserver {
  onProgress(phase: ImportPhase, done: number, total: number): void;
}

export type ImportPhase = "READING" | "MATCHING" | "PLANNING" | "APPLYING";

/** What the database tells whoever must begin again because two waited for each other. */
const DEADLOCK = "40P01";
const ATTEMPTS = 5;

/** Changes in one transaction: short enough for whoever waits for it, long enough that a transaction costs little. */
const BATCH = 2_000;

const NONE = "00000000-0000-0000-0000-000000000000";

/** A walk over the changes of one type; organizations and territories are walked twice, since they name each other. */
interface Pass {
  readonly name: string;
  readonly kind: RecordKind;
  readonly refsOnly: boolean;
}

const PASSES: readonly Pass[] = RECORD_KINDS.flatMap((kind): Pass[] =>
  kind.type === "Organization" || kind.late !== undefined
    ? [
        { name: kind.type, kind, refsOnly: false },
        { name: `${kind.type}.late`, kind, refsOnly: true },
      ]
    : [{ name: kind.type, kind, refsOnly: false }],
);

/** Once all records, and the lines of sign-in sheets, are there. */
const LAST_PASSES: readonly Pass[] = RECORD_KINDS.flatMap((kind): Pass[] =>
  kind.last === undefined ? [] : [{ name: `${kind.type}.last`, kind: { ...kind, late: kind.last }, refsOnly: true }],
);

interface RunOptions {
  readonly connection: WriterConnection;
  /** A second one, on which every other batch of organizations is written at the same time; absent, one batch follows the other. */
  readonly helper?: WriterConnection;
  readonly matcher: Matcher;
  readonly importId: string;
  readonly sourceId: string;
  readonly observer: ImportObserver;
}

/** A connection on which batches are written. */
interface Worker {
  readonly connection: WriterConnection;
  readonly actor: Readonly<Record<string, unknown>>;
  /** Whether its batches are the first that are not written yet: only then may it say how far the import is. */
  readonly marks: boolean;
}

/** An import whose rows are staged, on its way to the directory. Expects the imports' lock. */
export class ImportRun {
  constructor(private readonly options: RunOptions) {}

  async match(): Promise<void> {
    const { connection, helper, matcher, importId, sourceId, observer } = this.options;
    const total = await countOf(connection, importId, "type = 'Organization'");
    await connection.run({ text: "select public.analyze_staged()", values: [] });
    const matching = new OrganizationMatching(connection, matcher, importId, sourceId, helper);
    await matching.run((done) => observer.onProgress("MATCHING", done, total));
  }

  /** Says what would be done, and does nothing of it. */
  async plan(): Promise<void> {
    const { connection } = this.options;
    const planner = new ChangePlanner(connection);
    await this.walk("PLANNING", PASSES, undefined, async ({ kind, refsOnly }, range) => {
      await connection.batch(() => (refsOnly ? planner.planRefs(kind, range) : planner.plan(kind, range)));
    });
    await this.sheets.plan();
  }

  /**
   * Plans each batch by what the directory holds at that moment, and writes it in the same transaction.
   * @param from where an earlier run ended
   */
  async apply(from: string | undefined, actor: Readonly<Record<string, unknown>>): Promise<void> {
    const { connection, helper, matcher, importId, sourceId } = this.options;
    const first: Worker = { connection, actor, marks: true };
    const second: Worker | undefined = helper && { connection: helper, actor, marks: false };
    const step = async (pass: Pass, range: ChangeRange, next?: ChangeRange): Promise<void> => {
      const both = await Promise.allSettled([
        this.applyRange(pass, range, first),
        ...(next && second ? [this.applyRange(pass, next, second)] : []),
      ]);
      for (const one of both) if (one.status === "rejected") throw one.reason;
      if (next && second) await this.markApplied(pass, next.through);
      else if (next) await this.applyRange(pass, next, first);
    };
    await this.walk("APPLYING", PASSES, from, step);
    await this.sheets.apply(actor);
    await this.walk("APPLYING", LAST_PASSES, from, step);
    await connection.transaction(async () => {
      await connection.run({ text: "select set_config('maillage.actor', $1, true)", values: [JSON.stringify(actor)] });
      await new OrganizationMatching(connection, matcher, importId, sourceId).noteDoubtful();
    });
  }

  /** What a complete list of the source leaves out is gone from it, since now. */
  async markGone(): Promise<number> {
    const { connection, importId, sourceId } = this.options;
    const gone = await connection.run({
      text: `update record_source s set gone_since = now()
        where s.source_id = $2 and s.gone_since is null and s.import_id is distinct from $1
          and s.type in (select distinct p.type from planned_change p where p.import_id = $1)
          and not exists (select from planned_change p where p.import_id = $1 and p.type = s.type and p.key = s.key)
        returning 1`,
      values: [importId, sourceId],
    });
    return gone.length;
  }

  private get sheets(): SheetLines {
    return new SheetLines(this.options.connection, this.options.importId);
  }

  private async applyRange(pass: Pass, range: ChangeRange, worker: Worker, attempt = 1): Promise<void> {
    const { kind, refsOnly } = pass;
    const { connection, actor } = worker;
    const planner = new ChangePlanner(connection);
    const applier = new ChangeApplier(connection);
    try {
      await connection.batch(async () => {
        await connection.run({ text: "select set_config('maillage.actor', $1, true)", values: [JSON.stringify(actor)] });
        await applier.lock(kind, range);
        await (refsOnly ? planner.planRefs(kind, range) : planner.plan(kind, range));
        await (refsOnly ? applier.applyRefs(kind, range) : applier.apply(kind, range));
        if (worker.marks) await this.markApplied(pass, range.through);
      });
    } catch (error) {
      if (errorCode(error) === DEADLOCK && attempt < ATTEMPTS) await this.applyRange(pass, range, worker, attempt + 1);
      else if (isRefused(error)) await this.applyHalves(pass, range, worker, error);
      else throw error;
    }
  }

  /** A constraint refused something of the batch: each half is written without the other, until what is refused is alone. */
  private async applyHalves(pass: Pass, range: ChangeRange, worker: Worker, error: unknown): Promise<void> {
    const { connection } = worker;
    const ids = await connection.run<{ id: string }>({
      text: "select id from planned_change where import_id = $1 and type = $2 and id > $3 and id <= $4 order by id",
      values: [range.importId, pass.kind.type, range.after, range.through],
    });
    const middle = ids[Math.floor(ids.length / 2) - 1]?.id;
    if (middle !== undefined) {
      await this.applyRange(pass, { ...range, through: middle }, worker);
      await this.applyRange(pass, { ...range, after: middle }, worker);
      return;
    }
    await connection.transaction(async () => {
      await connection.run({
        text: "update planned_change set outcome = 'REJECTED', reason = $2, fields = null where id = $1",
        values: [range.through, JSON.stringify(refusal(error))],
      });
      if (worker.marks) await this.markApplied(pass, range.through);
    });
  }

  /** What is written up to here need not be written again by whoever goes on with the import. */
  private async markApplied({ name }: Pass, through: string): Promise<void> {
    const { connection, importId } = this.options;
    await connection.run({ text: "update import set applied_through = $2 where id = $1", values: [importId, `${name} ${through}`] });
  }

  /** Organizations, of which there may be many, go by two batches at a time. */
  private async walk(
    phase: ImportPhase,
    passes: readonly Pass[],
    from: string | undefined,
    step: (pass: Pass, range: ChangeRange, next?: ChangeRange) => Promise<void>,
  ): Promise<void> {
    const { connection, importId, sourceId, observer } = this.options;
    const total = await countOf(connection, importId, "true");
    const [startPass, startAfter = NONE] = from?.split(" ") ?? [];
    const found = passes.findIndex(({ name }) => name === startPass);
    // All of these passes were done before one of the last.
    if (passes === PASSES && LAST_PASSES.some(({ name }) => name === startPass)) return;
    const start = Math.max(0, found);
    let done = 0;
    for (const [index, pass] of passes.entries()) {
      if (index < start) continue;
      let after = index === found ? startAfter : NONE;
      for (;;) {
        const one = await this.endOfBatch(pass, after);
        if (one === undefined) break;
        const two = pass.name === "Organization" && phase === "APPLYING" ? await this.endOfBatch(pass, one.last) : undefined;
        const range = { importId, sourceId, after, through: one.last };
        await step(pass, range, two && { ...range, after: one.last, through: two.last });
        after = two?.last ?? one.last;
        done += pass.refsOnly ? 0 : one.count + (two?.count ?? 0);
        observer.onProgress(phase, Math.min(done, total), total);
      }
    }
  }

  private async endOfBatch({ kind, refsOnly }: Pass, after: string): Promise<{ last: string; count: number } | undefined> {
    const [row] = await this.options.connection.run<{ last: string | null; count: number }>({
      text: `select (array_agg(b.id order by b.id desc))[1] as last, count(*)::int as count from (
        select id from planned_change where import_id = $1 and type = $2 and id > $3 ${refsOnly && kind.late === undefined ? "and refs is not null" : ""}
        order by id limit ${BATCH}) b`,
      values: [this.options.importId, kind.type, after],
    });
    return row?.last == null ? undefined : { last: row.last, count: row.count };
  }
}

async function countOf(runner: StatementRunner, importId: string, condition: string): Promise<number> {
  const [row] = await runner.run<{ count: number }>({
    text: `select count(*)::int as count from planned_change where import_id = $1 and ${condition}`,
    values: [importId],
  });
  return row?.count ?? 0;
}

/** Whether the data, not the machinery, are at fault: a constraint, or a value out of range. */
function isRefused(error: unknown): boolean {
  return /^2[23]/.test(errorCode(error) ?? "");
}

function refusal(error: unknown): Translated {
  const { constraint } = error as { constraint?: string };
  const name = constraint ?? errorCode(error) ?? "?";
  const sentence = constraintSentences[name];
  if (sentence !== undefined) return sentence;
  return {
    fr: `L'annuaire n'admet pas ces valeurs ensemble (règle ${name}).`,
    en: `The directory does not allow these values together (rule ${name}).`,
  };
}
