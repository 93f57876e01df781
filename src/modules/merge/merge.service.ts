import { v7 as uuidv7 } from "uuid";
import type { RequestContext, StatementRunner } from "../../core/context.js";
import { encodeNodeId } from "../../planner/node-id.js";
import type { Transaction } from "../../writer/record-writer.js";
import { actorOf, nameActor } from "../../writer/write-actor.js";
import { forbidden, invalidInput, notFound, WriteRefusal } from "../../writer/write-refusal.js";
import { type Merge, makeSteps } from "./merge-steps.js";
import type { Mergeable } from "./mergeable.js";
import { type MovedRecords, movedRecords } from "./moved-records.js";
import { UndoConflict } from "./undo-conflict.js";
import { undoSteps } from "./undo-steps.js";

/** For how long a merge can be undone. */
export const UNDO_DAYS = 30;

/** One of the two records, and the version that the caller read of it. */
interface Chosen {
  readonly id: string;
  readonly version: number | undefined;
}

export interface MergeReport {
  readonly moved: readonly MovedRecords[];
  readonly undoableUntil: Date | null;
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
    assertStaff(context);
    if (survivor.id === merged.id) {
      throw invalidInput(["input", "merged"], { fr: "Ce sont deux fois le même.", en: "These are one and the same." });
    }
    try {
      return await this.transaction(async (runner) => {
        await nameActor(runner, context);
        const audience = await lockBoth(runner, kind, survivor, merged);
        const merge: Merge = { id: uuidv7(), survivor: survivor.id, merged: merged.id };
        const [row] = await runner.run<{ until: number }>({
          text: `insert into merge (id, type, survivor_id, merged_id, merged_by) values ($1, $2, $3, $4, $5)
            returning (extract(epoch from merged_at + interval '${UNDO_DAYS} days') * 1000)::float8 as until`,
          values: [merge.id, kind.type, merge.survivor, merge.merged, JSON.stringify(actorOf(context))],
        });
        await makeSteps(runner, kind, merge);
        await runner.run({
          text: "insert into merge_redirect (merged_id, survivor_id, audience) values ($1, $2, $3)",
          values: [merge.merged, merge.survivor, audience],
        });
        const moved = await movedRecords(runner, kind, merge);
        if (isDryRun) throw new DryRun({ moved, undoableUntil: null });
        return { moved, undoableUntil: row ? new Date(row.until) : null };
      });
    } catch (error) {
      if (error instanceof DryRun) return error.report;
      throw error;
    }
  }

  /** @returns the survivor's uuid */
  async undo(context: RequestContext, kind: Mergeable, mergedId: string): Promise<string> {
    assertStaff(context);
    return await this.transaction(async (runner) => {
      await nameActor(runner, context);
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
}

/** Ends a transaction whose effects nobody wants to keep. */
class DryRun extends Error {
  constructor(readonly report: MergeReport) {
    super("dry run");
  }
}

function assertStaff({ viewer }: RequestContext): void {
  if (viewer.audience !== "STAFF" || !viewer.scopes.includes("write")) throw forbidden();
}

/** In the order of their ids, so that two merges of the same two, either way round, wait for each other instead of both waiting. */
async function lockBoth(runner: StatementRunner, kind: Mergeable, survivor: Chosen, merged: Chosen): Promise<number> {
  const rows = await runner.run<Locked>({
    text: `select id, version, audience, archived_at is not null as is_archived from "${kind.table}" where id = any($1) order by id for update`,
    values: [[survivor.id, merged.id]],
  });
  const check = async ({ id, version }: Chosen, name: string): Promise<Locked> => {
    const row = rows.find((one) => one.id === id);
    if (!row || row.is_archived) throw (await mergedInto(runner, kind, id, ["input", name])) ?? notFound(["input", name]);
    if (version !== undefined && version !== row.version) throw conflicting(["input", `${name}Version`], row.version);
    return row;
  };
  await check(survivor, "survivor");
  const { audience } = await check(merged, "merged");
  return audience;
}

/** What to say of a record that cannot be written since it is another by now. */
async function mergedInto(runner: StatementRunner, kind: Mergeable, id: string, path: readonly string[]): Promise<WriteRefusal | undefined> {
  const [redirect] = await runner.run<{ survivor_id: string }>({
    text: "select survivor_id from merge_redirect where merged_id = $1",
    values: [id],
  });
  if (!redirect) return undefined;
  const survivor = encodeNodeId({ type: kind.type, uuid: redirect.survivor_id });
  return new WriteRefusal(
    "NOT_FOUND",
    { fr: "Cet enregistrement a été fusionné dans un autre.", en: "This record was merged into another." },
    { path, remedy: { fr: `Écrivez celui qui demeure : ${survivor}.`, en: `Write the one that remains: ${survivor}.` } },
  );
}

function conflicting(path: readonly string[], currentVersion: number): WriteRefusal {
  return new WriteRefusal(
    "VERSION_CONFLICT",
    { fr: "L'enregistrement a changé depuis votre lecture.", en: "The record has changed since you read it." },
    { path, currentVersion, remedy: { fr: "Relisez-le, puis recommencez.", en: "Read it again, then start over." } },
  );
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
  return { id: merge.id, survivor: merge.survivor_id, merged: mergedId };
}
