import { errorCode } from "../../../core/error-code.js";
import type { WriterConnection } from "../../../database/writer-connection.js";
import { RECORD_KINDS, type RecordKind } from "../record-kind.js";
import { CreationUndo } from "./creation-undo.js";
import { SheetUndo } from "./sheet-undo.js";
import { type Kept, type KeptReason, type UndoScope } from "./undo-scope.js";
import { type FieldUndone, UpdateUndo } from "./update-undo.js";

/** Changes in one transaction. */
const BATCH = 500;

const NONE = "00000000-0000-0000-0000-000000000000";

/** What the database tells whoever must begin again because two waited for each other. */
const DEADLOCK = "40P01";
const ATTEMPTS = 5;

interface Mark {
  readonly id: string;
  readonly undone: "UNDONE" | "PARTLY" | "KEPT";
  readonly kept: readonly Kept[];
}

/** A walk over the changes of one type. */
interface Round {
  readonly kind: RecordKind;
  /** What is named by others of the type waits until they are gone; in the last round it stays. */
  readonly isLast: boolean;
}

/**
 * Takes back what an import wrote, the last written first: what names others goes before them. Each batch is a transaction that says of its changes what
 * became of them, so that an undoing that was cut goes on with what is not decided. Expects the imports' lock.
 */
export class ImportUndo {
  private readonly creations: CreationUndo;
  private readonly updates: UpdateUndo;

  constructor(
    private readonly connection: WriterConnection,
    private readonly scope: UndoScope,
    private readonly actor: object,
  ) {
    this.creations = new CreationUndo(connection, scope);
    this.updates = new UpdateUndo(connection, scope);
  }

  async run(): Promise<void> {
    // Before the people and the meetings that they name.
    await new SheetUndo(this.connection, this.scope, () => this.sayWho()).run();
    for (const kind of RECORD_KINDS.toReversed()) {
      while ((await this.walk({ kind, isLast: false })) > 0);
      await this.walk({ kind, isLast: true });
    }
    await this.connection.transaction(() => this.withdrawRest());
  }

  /** @returns how many records went */
  private async walk(round: Round): Promise<number> {
    let removed = 0;
    for (let after = NONE; ; ) {
      const rows = await this.connection.run<{ id: string }>({
        text: `select id from planned_change
          where import_id = $1 and type = $2 and id > $3 and undone is null and outcome in ('CREATED', 'UPDATED', 'UNCHANGED') and record_id is not null
          order by id limit ${BATCH}`,
        values: [this.scope.importId, round.kind.type, after],
      });
      const ids = rows.map(({ id }) => id);
      const last = ids.at(-1);
      if (last === undefined) return removed;
      after = last;
      removed += await this.undo(round, ids);
    }
  }

  private async undo(round: Round, ids: readonly string[], attempt = 1): Promise<number> {
    try {
      return await this.connection.batch(() => this.undoWithin(round, ids));
    } catch (error) {
      if (errorCode(error) === DEADLOCK && attempt < ATTEMPTS) return await this.undo(round, ids, attempt + 1);
      // A constraint refused something of the batch: each half goes without the other, until what is refused is alone.
      if (!/^2[23]/.test(errorCode(error) ?? "")) throw error;
      const [only, ...others] = ids;
      if (only !== undefined && others.length === 0) {
        await this.connection.transaction(() => this.mark([keptWhole(only, "REFUSED")]));
        return 0;
      }
      const middle = Math.ceil(ids.length / 2);
      return (await this.undo(round, ids.slice(0, middle))) + (await this.undo(round, ids.slice(middle)));
    }
  }

  private async undoWithin({ kind, isLast }: Round, ids: readonly string[]): Promise<number> {
    await this.sayWho();
    await this.connection.run({
      text: `select from ${kind.table} r where r.id in (select p.record_id from planned_change p where p.id = any($1)) order by r.id for update`,
      values: [ids],
    });
    const weighed = await this.creations.weigh(kind, ids);
    const waiting = new Set(isLast ? [] : weighed.flatMap(({ id, reason }) => (reason === "NAMED_SINCE" ? [id] : [])));
    const going = weighed.filter(({ reason }) => reason === null);
    await this.creations.remove(
      kind,
      going.map(({ record_id }) => record_id),
    );
    const listed = await this.updates.listedSince(ids);
    const changed = ids.filter((id) => !listed.includes(id));
    const marks = new Map<string, Mark>(ids.map((id) => [id, { id, undone: "UNDONE", kept: [] }]));
    for (const mark of marksOf(await this.updates.takeBack(kind, changed))) marks.set(mark.id, mark);
    for (const id of listed) marks.set(id, keptWhole(id, "LISTED_SINCE"));
    for (const { id, reason } of weighed) if (reason !== null) marks.set(id, keptWhole(id, reason));
    await this.mark([...marks.values()].filter(({ id }) => !waiting.has(id)));
    return going.length;
  }

  private async mark(marks: readonly Mark[]): Promise<void> {
    await this.connection.run({
      text: `update planned_change p set undone = m.undone, kept = nullif(m.kept, '[]')
        from jsonb_to_recordset($1) m(id uuid, undone text, kept jsonb) where p.id = m.id`,
      values: [JSON.stringify(marks)],
    });
  }

  /** What the import asked the staff to decide, and said of what its files left out. */
  private async withdrawRest(): Promise<void> {
    await this.sayWho();
    const { importId, sourceId, from, through } = this.scope;
    await this.connection.run({
      text: "delete from duplicate where source_id = $1 and state = 'OPEN' and found_at between $2 and $3",
      values: [sourceId, from, through],
    });
    await this.connection.run({
      text: `update record_source set gone_since = null where source_id = $1 and gone_since between $2 and $3 and import_id is distinct from $4`,
      values: [sourceId, from, through, importId],
    });
  }

  private async sayWho(): Promise<void> {
    await this.connection.run({ text: "select set_config('maillage.actor', $1, true)", values: [JSON.stringify(this.actor)] });
  }
}

function keptWhole(id: string, reason: KeptReason): Mark {
  return { id, undone: "KEPT", kept: [{ field: null, reason }] };
}

function marksOf(fields: readonly FieldUndone[]): Mark[] {
  const byChange = new Map<string, FieldUndone[]>();
  for (const field of fields) byChange.set(field.id, [...(byChange.get(field.id) ?? []), field]);
  return [...byChange].map(([id, own]): Mark => {
    const names = [...new Set(own.filter(({ is_kept }) => is_kept).map(({ field }) => field))].sort();
    const isSomeUndone = own.some(({ field }) => !names.includes(field));
    const undone = names.length === 0 ? "UNDONE" : isSomeUndone ? "PARTLY" : "KEPT";
    return { id, undone, kept: names.map((field) => ({ field, reason: "CHANGED_SINCE" })) };
  });
}
