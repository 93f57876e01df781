import { v7 as uuidv7 } from "uuid";
import { type Clock, todayInParis } from "../../core/clock.js";
import type { StatementRunner } from "../../core/context.js";
import { scrubAudit } from "./erasure.js";
import { ADDRESS, DUE_CONTACTS } from "./letter-writer.js";
import type { Letters } from "./privacy.service.js";

/** Opens a transaction of the writer. */
type Transaction = <T>(work: (runner: StatementRunner) => Promise<T>) => Promise<T>;

/**
 * What is done each day of itself, and reported: once a day whatever the number of processes, and all of it or nothing, so that one
 * that dies half-way leaves no trace and the next does the whole.
 */
export class Retention {
  constructor(
    private readonly transaction: Transaction,
    private readonly letters: Pick<Letters, "request" | "forget">,
    private readonly clock: Clock,
  ) {}

  /** @returns whether it ran; false when it had run today already */
  async run(): Promise<boolean> {
    const gone: string[] = [];
    const hasRun = await this.once(gone);
    for (const registration of gone) await this.letters.forget(registration);
    return hasRun;
  }

  /** @param gone where the registrations are noted that were deleted */
  private once(gone: string[]): Promise<boolean> {
    const today = todayInParis(this.clock);
    return this.transaction(async (runner) => {
      const [run] = await runner.run<{ id: string }>({
        text: "insert into retention_run (id, day) values ($1, $2) on conflict (day) do nothing returning id",
        values: [uuidv7(), today],
      });
      if (!run) return false;
      const erased = await eraseExpired(runner, today);
      const { due, unreachable } = await this.askForNotices(runner);
      gone.push(...(await eraseRegistrations(runner, today)));
      await runner.run({
        text: `update retention_run set erased_contact_points = $2, due_notices = $3, unreachable_people = $4, settled_merges = $5,
            erased_registrations = $6 where id = $1`,
        values: [run.id, erased, due, unreachable, await settleMerges(runner), gone.length],
      });
      return true;
    });
  }

  private async askForNotices(runner: StatementRunner): Promise<{ due: number; unreachable: number }> {
    const people = await runner.run<{ id: string; isReachable: boolean }>({
      text: `select p.id, ${ADDRESS} is not null as "isReachable" from person p
        where p.id in (select held.person_id from ${DUE_CONTACTS}) order by p.id`,
      values: [],
    });
    const reachable = people.filter(({ isReachable }) => isReachable);
    for (const { id } of reachable) await this.letters.request(runner, { kind: "NOTICE", person: id });
    return { due: reachable.length, unreachable: people.length - reachable.length };
  }
}

/** The day after its retention date a contact point loses its value, and all that came with it; that there was one remains. */
async function eraseExpired(runner: StatementRunner, today: string): Promise<number> {
  const expired = await runner.run<{ id: string }>({
    text: `update contact_point set value = null, label = null, legal_basis = null, source_id = null,
        withheld = coalesce(withheld, 'NO_LEGAL_BASIS')
      where retention_date < $1 and value is not null returning id`,
    values: [today],
  });
  const ids = expired.map(({ id }) => id);
  await scrubAudit(runner, ids);
  for (const table of ["assertion", "former_assertion"])
    await runner.run({ text: `delete from ${table} where record_id = any($1)`, values: [ids] });
  return ids.length;
}

/** A year after the meeting, or two days after somebody asked without confirming, nothing is kept of a registration. */
async function eraseRegistrations(runner: StatementRunner, today: string): Promise<string[]> {
  const gone = await runner.run<{ id: string }>({
    text: `delete from registration r using event e where e.id = r.event_id
        and ((coalesce(e.ends_at, e.starts_at) at time zone 'Europe/Paris' + interval '1 year')::date < $1
          or r.status = 'UNCONFIRMED' and r.created_at < now() - interval '2 days')
      returning r.id`,
    values: [today],
  });
  const ids = gone.map(({ id }) => id);
  await scrubAudit(runner, ids);
  for (const table of ["assertion", "former_assertion", "external_key"])
    await runner.run({ text: `delete from ${table} where record_id = any($1)`, values: [ids] });
  return ids;
}

/** A merge can be undone for 30 days; what that would need holds the merged record's data, and goes then. */
async function settleMerges(runner: StatementRunner): Promise<number> {
  const settled = await runner.run({
    text: `with settled as (
        delete from merge_step s using merge m where m.id = s.merge_id and m.merged_at < now() - interval '30 days' returning s.merge_id)
      select distinct merge_id from settled`,
    values: [],
  });
  return settled.length;
}
