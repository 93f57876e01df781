import { v7 as uuidv7 } from "uuid";
import type { Audience } from "../../core/audience.js";
import type { Clock } from "../../core/clock.js";
import type { StatementRunner } from "../../core/context.js";
import type { WriterDatabase } from "../../core/writer-database.js";
import type { ChangeHorizon, Horizon } from "./change-horizon.js";
import { enqueue } from "./delivery-queue.js";
import { changesMessage } from "./webhook-message.js";

interface ChangeAnnouncerOptions {
  readonly database: WriterDatabase;
  readonly horizon: ChangeHorizon;
  readonly clock: Clock;
  /** A webhook is told once within this time, however many changes there are. */
  readonly intervalMs: number;
}

/**
 * Who is told of a change: those whose audience it concerns, who have not been told of it, and to whom nothing else is on its way. While a
 * delivery is tried again and again no other is added to it: what they would say is the same, and a receiver that comes back is not
 * flooded.
 */
const WAITING = `w.state = 'ACTIVE'
  and not exists (select from webhook_delivery d where d.webhook_id = w.id and d.kind = 'CHANGES' and d.state = 'PENDING')
  and (w.organization_id is null or exists (select from organization o where o.id = w.organization_id and o.audience <= 3))`;

/** Turns changes of the directory into deliveries. */
export class ChangeAnnouncer {
  constructor(private readonly options: ChangeAnnouncerOptions) {}

  /** Announces what there is. @returns whether there is more, to be looked at again soon */
  async announce(): Promise<boolean> {
    const { database, horizon } = this.options;
    const seen = await horizon.look(database.writer());
    let isLeft = seen.hasUnsettled;
    for (const audience of await this.#waitingAudiences(seen)) {
      const left = await database.write((runner) => this.#announceTo(runner, audience, seen));
      isLeft ||= left;
    }
    return isLeft;
  }

  /**
   * Audiences with somebody to tell. A position beyond the feed's own was taken in a database of which this one is an older copy: who
   * has it is told, since what it was told of may be undone.
   */
  async #waitingAudiences({ latest, position }: Horizon): Promise<Audience[]> {
    const rows = await this.options.database.writer().run<{ audience: Audience }>({
      text: `select distinct w.audience from webhook w
        left join unnest($1::text[], $2::bigint[]) as newest (audience, position) on newest.audience = w.audience
        where ${WAITING} and (w.position <= newest.position or w.position > $3)`,
      values: [[...latest.keys()], [...latest.values()].map((change) => change.position), position],
    });
    return rows.map(({ audience }) => audience);
  }

  async #announceTo(runner: StatementRunner, audience: Audience, { latest, position }: Horizon): Promise<boolean> {
    const { clock, intervalMs } = this.options;
    const now = clock.now();
    const newest = latest.get(audience);
    const waiting = await runner.run<{ id: string; isDue: boolean }>({
      text: `select w.id, coalesce(w.announced_at <= $4, true) as "isDue" from webhook w
        where w.audience = $1 and ${WAITING} and (w.position <= $2 or w.position > $3)
        for update of w skip locked`,
      values: [audience, newest?.position ?? null, position, new Date(now.getTime() - intervalMs)],
    });
    const due = waiting.filter(({ isDue }) => isDue);
    const body = changesMessage(now, newest?.at ?? now);
    for (const { id } of due) await enqueue(runner, { id: uuidv7(), webhookId: id, kind: "CHANGES", body }, now);
    await runner.run({
      text: "update webhook set position = $2, announced_at = $3 where id = any($1)",
      values: [due.map(({ id }) => id), position, now],
    });
    return due.length < waiting.length;
  }
}
