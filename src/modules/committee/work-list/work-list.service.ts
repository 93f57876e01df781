import { v7 as uuidv7 } from "uuid";
import type { RequestContext, StatementRunner } from "../../../core/context.js";
import { constraintRefusal } from "../../../writer/constraint-refusal.js";
import { type Transaction, transact } from "../../../writer/transact.js";
import { nameActor } from "../../../writer/write-actor.js";
import type { WriteContext } from "../../../writer/write-model.js";
import { expectedRefusal, forbidden, invalidInput, notFound, WriteRefusal } from "../../../writer/write-refusal.js";
import { writesAll } from "../../../writer/write-rights.js";
import type { WorkReason } from "./work-item.entity.js";

interface OpenItem {
  readonly reason: WorkReason;
  readonly tie: string;
  readonly table: "mandate" | "position";
  readonly successor: string | null;
  /** When the tie would end by this reason. */
  readonly end_date: string | null;
  /** When it was to end. */
  readonly former_end: string | null;
}

/** What a new tie has of the one that it follows, by table. */
const KEPT: Readonly<Record<OpenItem["table"], readonly [organization: string, ...columns: string[]]>> = {
  mandate: ["on_behalf_of_id", "seat_id", "person_id", "role", "declared_audience"],
  position: ["organization_id", "person_id", "role", "is_main_contact", "declared_audience"],
};

/** Carries out what the staff decide of posts and mandates that lost their ground. @throws WriteRefusal for what cannot be done */
export class WorkListService {
  constructor(private readonly transaction: Transaction) {}

  /** Ends the tie, and opens the same with the successor, if there is one. */
  accept(context: RequestContext, id: string, endDate: string | null): Promise<string> {
    return this.decide(context, id, "ACCEPTED", async ({ runner }, item) => {
      const day = endDate ?? item.end_date;
      if (day === null) throw invalidInput(["input", "endDate"], { fr: "Donnez le dernier jour.", en: "Give the last day." });
      await nameActor(runner, context, { reason: item.reason });
      await runner.run({
        text: `update "${item.table}" set end_date = $2 where id = $1 and not public.ends_by(end_date, $2)`,
        values: [item.tie, day],
      });
      if (item.successor !== null) await passOn(runner, item, day);
    });
  }

  dismiss(context: RequestContext, id: string): Promise<string> {
    return this.decide(context, id, "DISMISSED", () => undefined);
  }

  private decide(
    context: RequestContext,
    id: string,
    state: "ACCEPTED" | "DISMISSED",
    carryOut: (write: WriteContext, item: OpenItem) => Promise<void> | undefined,
  ): Promise<string> {
    const refusalOf = (error: unknown): WriteRefusal | undefined =>
      error instanceof WriteRefusal ? error : (expectedRefusal(error) ?? constraintRefusal(error, ["input"], () => undefined));
    return transact({
      transaction: this.transaction,
      context,
      refusalOf,
      work: async (write) => {
        if (!writesAll(write.viewer)) throw forbidden();
        await carryOut(write, await lockOpen(write.runner, id));
        await write.runner.run({
          text: "update work_item set state = $2, decided_at = now(), decided_by = $3 where id = $1",
          values: [id, state, write.viewer.credential?.name ?? null],
        });
        return id;
      },
    });
  }
}

/** The tie is held before the item, as whoever writes the tie does. */
async function lockOpen(runner: StatementRunner, id: string): Promise<OpenItem> {
  const [named] = await runner.run<{ table: OpenItem["table"]; tie: string }>({
    text: `select case when mandate_id is null then 'position' else 'mandate' end as "table", coalesce(mandate_id, position_id) as tie
      from work_item where id = $1`,
    values: [id],
  });
  if (!named) throw notFound(["input", "id"]);
  const [held] = await runner.run<{ former_end: string | null }>({
    text: `select end_date as former_end from "${named.table}" where id = $1 for no key update`,
    values: [named.tie],
  });
  const [item] = await runner.run<{ reason: WorkReason; state: string; successor: string | null; end_date: string | null }>({
    text: "select reason, state, successor_id as successor, end_date from work_item where id = $1 for update",
    values: [id],
  });
  if (item?.state === "OPEN") return { ...named, ...item, former_end: held?.former_end ?? null };
  throw invalidInput(["input", "id"], { fr: "Cette tâche n'est plus à traiter.", en: "This item is not open any more." });
}

/** Opens the same tie with the organization that succeeded, for as long as the one that it follows was to last. */
async function passOn(runner: StatementRunner, { table, tie, successor, former_end }: OpenItem, day: string): Promise<void> {
  const [organization, ...columns] = KEPT[table];
  const kept = columns.join(", ");
  await runner.run({
    text: `insert into "${table}" (id, ${organization}, ${kept}, start_date, end_date)
      select $2, $3, ${kept}, case when length($4) = 10 then ($4::date + 1)::text else $4 end,
        case when not public.ends_by($5, $4) then $5 end
      from "${table}" where id = $1`,
    values: [tie, uuidv7(), successor, day, former_end],
  });
}
