import type { StatementRunner } from "../../core/context.js";

/** Rows a statement deletes at most, so that none runs long. */
const BATCH = 20_000;

/** Kept past the life of cursors: the clocks of server and database, and transactions that take their time. */
const MARGIN_DAYS = 1;

/**
 * Removes the changes that no good cursor needs: those older than any cursor may be, and those that a later change of the same
 * record tells of to whoever they concern. What comes after a cursor stays in its order, so a cursor is never broken.
 */
export class FeedCompaction {
  constructor(
    /** Each statement its own transaction, which may write. */
    private readonly writer: StatementRunner,
    private readonly cursorDays: number,
  ) {}

  /** @returns how many changes were removed */
  async run(): Promise<number> {
    const tooOld = `select c.xid, c.type, c.id from change c where c.at < now() - make_interval(days => ${this.cursorDays + MARGIN_DAYS})`;
    const superseded = `
      select c.xid, c.type, c.id from (
        select k.xid, k.type, k.id, k.concerns,
          min(k.concerns) over (partition by k.type, k.id order by k.xid desc rows between unbounded preceding and 1 preceding) as later
        from change k) c
      where c.later <= c.concerns`;
    return (await this.remove(tooOld)) + (await this.remove(superseded));
  }

  private async remove(which: string): Promise<number> {
    for (let removed = 0; ; ) {
      const [row] = await this.writer.run<{ count: number }>({
        text: `with gone as (
            delete from change c using (${which} limit ${BATCH}) w where c.xid = w.xid and c.type = w.type and c.id = w.id returning 1)
          select count(*)::int as count from gone`,
        values: [],
      });
      const count = row?.count ?? 0;
      removed += count;
      if (count < BATCH) return removed;
    }
  }
}
