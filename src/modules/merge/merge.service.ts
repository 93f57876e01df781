import { v7 as uuidv7 } from "uuid";
import { audienceRank } from "../../core/audience.js";
import type { RequestContext, StatementRunner } from "../../core/context.js";
import { mergedRefusal } from "../../writer/merged-record.js";
import { type Transaction, transact } from "../../writer/transact.js";
import { actorOf } from "../../writer/write-actor.js";
import { forbidden, invalidInput, notFound, versionConflict, WriteRefusal } from "../../writer/write-refusal.js";
import { writesAll } from "../../writer/write-rights.js";
import { type Merge, makeSteps } from "./merge-steps.js";
import type { Mergeable } from "./mergeable.js";
import { type MovedRecords, movedRecords } from "./moved-records.js";
import { UndoConflict } from "./undo-conflict.js";
import { UNDO_DAYS } from "./undo-period.js";
import { undoSteps } from "./undo-steps.js";

/** One of the two records, and the version that the caller read of it. */
interface Chosen {
  readonly id: string;
  readonly version?: number | undefined;
}

export interface MergeReport {
  readonly moved: readonly MovedRecords[];
  /** Milliseconds since 1970; null for a dry run. */
  readonly undoableUntil: number | null;
}

interface Locked {
  readonly id: string;
  readonly version: number;
  readonly audience: number;
  readonly is_archived: boolean;
}

/** Makes two records one, and two again. Each is one transaction, and only the centre's staff do it. */
export class MergeService {
  constructor(private readonly transaction: Transaction) {}

  /** @param isDryRun does all of it, tells what it did, and keeps nothing */
  async merge(context: RequestContext, kind: Mergeable, survivor: Chosen, merged: Chosen, isDryRun: boolean): Promise<MergeReport> {
    try {
      return await this.transact(context, async (runner) => {
        const report = await this.mergeWithin(context, runner, kind, survivor, merged);
        if (isDryRun) throw new DryRun({ ...report, undoableUntil: null });
        return report;
      });
    } catch (error) {
      if (error instanceof DryRun) return error.report;
      throw error;
    }
  }

  /** The same as a part of a transaction whose caller has made sure that this viewer may. */
  async mergeWithin(
    context: RequestContext,
    runner: StatementRunner,
    kind: Mergeable,
    survivor: Chosen,
    merged: Chosen,
  ): Promise<MergeReport> {
    if (survivor.id === merged.id) {
      throw invalidInput(["input", "merged"], { fr: "Ce sont deux fois le même.", en: "These are one and the same." });
    }
    const [remaining, going] = await lockBoth(runner, kind, survivor, merged);
    const hiddenBelow = going.audience > remaining.audience ? going.audience : null;
    const merge: Merge = { id: uuidv7(), survivor: survivor.id, merged: merged.id, hiddenBelow };
    const [row] = await runner.run<{ until: number }>({
      text: `insert into merge (id, type, survivor_id, merged_id, merged_by) values ($1, $2, $3, $4, $5)
        returning (extract(epoch from merged_at + interval '${UNDO_DAYS} days') * 1000)::float8 as until`,
      values: [merge.id, kind.type, merge.survivor, merge.merged, JSON.stringify(actorOf(context))],
    });
    await makeSteps(runner, kind, merge);
    await runner.run({
      text: "insert into merge_redirect (merged_id, survivor_id, audience) values ($1, $2, $3)",
      values: [merge.merged, merge.survivor, going.audience],
    });
    return { moved: await movedRecords(runner, kind, merge), undoableUntil: row?.until ?? null };
  }

  /** @returns the survivor's uuid */
  async undo(context: RequestContext, kind: Mergeable, mergedId: string): Promise<string> {
    return await this.transact(context, async (runner) => {
      const merge = await standingMerge(runner, kind, mergedId);
      await runner.run({
        text: `select from "${kind.table}" where id = any($1) order by id for update`,
        values: [[merge.survivor, merge.merged]],
      });
      const conflicts = await undoSteps(runner, merge);
      if (conflicts.length > 0) throw new UndoConflict(conflicts);
      await runner.run({ text: "delete from merge_redirect where merged_id = $1", values: [merge.merged] });
      await runner.run({
        text: "update merge set undone_at = now(), undone_by = $2 where id = $1",
        values: [merge.id, JSON.stringify(actorOf(context))],
      });
      return merge.survivor;
    });
  }

  private transact<T>(context: RequestContext, work: (runner: StatementRunner) => Promise<T>): Promise<T> {
    return transact({
      transaction: this.transaction,
      context,
      refusalOf: (error) => (error instanceof WriteRefusal ? error : undefined),
      work: async ({ viewer, runner }) => {
        if (!writesAll(viewer)) throw forbidden();
        return await work(runner);
      },
    });
  }
}

/** Ends a transaction whose effects nobody wants to keep. */
class DryRun extends Error {
  constructor(readonly report: MergeReport) {
    super("dry run");
  }
}

/** In the order of their ids, so that two merges of the same two, either way round, wait for each other instead of both waiting. */
async function lockBoth(
  runner: StatementRunner,
  kind: Mergeable,
  survivor: Chosen,
  merged: Chosen,
): Promise<readonly [survivor: Locked, merged: Locked]> {
  const rows = await runner.run<Locked>({
    text: `select id, version, audience, archived_at is not null as is_archived from "${kind.table}" where id = any($1) order by id for update`,
    values: [[survivor.id, merged.id]],
  });
  const check = async ({ id, version }: Chosen, name: string): Promise<Locked> => {
    const row = rows.find((one) => one.id === id);
    if (!row || row.is_archived)
      throw (await mergedRefusal(runner, kind.type, id, audienceRank("STAFF"), ["input", name])) ?? notFound(["input", name]);
    if (version !== undefined && version !== row.version) throw versionConflict(["input", `${name}Version`], row.version);
    return row;
  };
  return [await check(survivor, "survivor"), await check(merged, "merged")];
}

async function standingMerge(runner: StatementRunner, kind: Mergeable, mergedId: string): Promise<Merge> {
  const [merge] = await runner.run<{ id: string; survivor_id: string; is_over: boolean; later: boolean }>({
    text: `select m.id, m.survivor_id, m.merged_at < now() - interval '${UNDO_DAYS} days' as is_over,
        exists (select from merge l where l.merged_id = m.survivor_id and l.undone_at is null) as later
      from merge m where m.merged_id = $1 and m.type = $2 and m.undone_at is null for update of m`,
    values: [mergedId, kind.type],
  });
  if (!merge) throw notFound(["input", "merged"]);
  if (merge.is_over) {
    throw invalidInput(["input", "merged"], {
      fr: `Une fusion ne s'annule que pendant ${UNDO_DAYS} jours.`,
      en: `A merge can only be undone for ${UNDO_DAYS} days.`,
    });
  }
  if (merge.later) {
    throw invalidInput(
      ["input", "merged"],
      { fr: "Celui qui demeurait a lui-même été fusionné depuis.", en: "The one that remained has itself been merged since." },
      { fr: "Annulez d'abord cette autre fusion.", en: "Undo that other merge first." },
    );
  }
  return { id: merge.id, survivor: merge.survivor_id, merged: mergedId, hiddenBelow: null };
}
