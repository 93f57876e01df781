import type { GraphQLSchema } from "graphql";
import { v7 as uuidv7 } from "uuid";
import type { RequestContext, StatementRunner } from "../../core/context.js";
import { OwnSheets } from "../../core/own-sheets.js";
import { snakeCase } from "../../database/naming-strategy.js";
import { decodeNodeId } from "../../planner/node-id.js";
import type { RecordWriter } from "../../writer/record-writer.js";
import { type Transaction, transact } from "../../writer/transact.js";
import { nameActor } from "../../writer/write-actor.js";
import type { WriteContext } from "../../writer/write-model.js";
import { expectedRefusal, forbidden, invalidInput, notFound, WriteRefusal } from "../../writer/write-refusal.js";
import { writesAll, writtenOrganization } from "../../writer/write-rights.js";
import type { WrittenKind } from "../shared/record-mutations.js";
import { writtenKind } from "../shared/written-kinds.js";
import type { AcceptProposalInput, ProposeChangeInput, RefuseProposalInput } from "./proposal.inputs.js";
import { readChanges } from "./proposed-changes.js";

interface PendingProposal {
  readonly type: string;
  readonly record_id: string;
  readonly version: number | null;
  readonly changes: string;
  readonly proposed_by: string | null;
}

/** Takes organizations' proposals, and the centre's decisions on them. @throws WriteRefusal for what cannot be done */
export class ProposalService {
  constructor(
    private readonly transaction: Transaction,
    private readonly writer: RecordWriter,
  ) {}

  /** @returns the uuid of the proposal */
  propose(context: RequestContext, schema: GraphQLSchema, input: ProposeChangeInput): Promise<string> {
    return this.transact(context, async ({ runner, viewer }) => {
      const organizationId = writtenOrganization(viewer);
      if (organizationId === undefined) throw forbidden();
      const { type, uuid } = decodeNodeId(input.record, "input.record");
      const kind = kindOf(type, ["input", "record"]);
      readChanges(schema, kind, input.changes, ["input", "changes"]);
      const recordId = await seenRecord(context.services.get(OwnSheets).readerFor(organizationId), type, uuid);
      const id = uuidv7();
      await runner.run({
        text: `insert into proposal (id, type, record_id, version, changes, note, organization_id, proposed_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        values: [
          id,
          type,
          recordId,
          input.version ?? null,
          JSON.stringify(input.changes),
          input.note ?? null,
          organizationId,
          viewer.credential?.name ?? null,
        ],
      });
      return id;
    });
  }

  /** Makes the change, in the name of who accepts it; the audit says who had proposed it. */
  accept(context: RequestContext, schema: GraphQLSchema, id: string, { version }: AcceptProposalInput): Promise<string> {
    return this.decide(context, id, "ACCEPTED", null, async (write, proposal) => {
      const kind = kindOf(proposal.type, ["input", "id"]);
      const given = readChanges(schema, kind, JSON.parse(proposal.changes), ["input", "id"]);
      await nameActor(write.runner, context, { proposal: id, ...(proposal.proposed_by !== null && { proposedBy: proposal.proposed_by }) });
      const update = { id: proposal.record_id, version: version ?? proposal.version ?? undefined, given };
      try {
        await this.writer.updateWithin(write, kind.model, update, ["input"]);
      } catch (error) {
        throw this.writer.refusalOf(error, kind.model, ["input"]) ?? error;
      }
    });
  }

  refuse(context: RequestContext, id: string, { reason }: RefuseProposalInput): Promise<string> {
    const text = reason.trim();
    return this.decide(context, id, "REFUSED", text, () => {
      if (text !== "" && text.length <= 2000) return;
      throw invalidInput(["input", "reason"], { fr: "Donnez de 1 à 2 000 caractères.", en: "Give 1 to 2,000 characters." });
    });
  }

  private decide(
    context: RequestContext,
    id: string,
    state: "ACCEPTED" | "REFUSED",
    reason: string | null,
    carryOut: (write: WriteContext, proposal: PendingProposal) => Promise<void> | void,
  ): Promise<string> {
    return this.transact(context, async (write) => {
      if (!writesAll(write.viewer)) throw forbidden();
      await carryOut(write, await lockPending(write.runner, id));
      await write.runner.run({
        text: "update proposal set state = $2, reason = $3, decided_at = now(), decided_by = $4 where id = $1",
        values: [id, state, reason, write.viewer.credential?.name ?? null],
      });
      return id;
    });
  }

  private transact(context: RequestContext, work: (write: WriteContext) => Promise<string>): Promise<string> {
    const refusalOf = (error: unknown): WriteRefusal | undefined => (error instanceof WriteRefusal ? error : expectedRefusal(error));
    return transact({ transaction: this.transaction, context, refusalOf, work });
  }
}

function kindOf(type: string, path: readonly string[]): WrittenKind {
  const kind = writtenKind(type);
  if (kind) return kind;
  throw invalidInput(path, { fr: "Cet objet ne se modifie pas.", en: "This kind of object is not changed." });
}

/** The uuid under which the proposer sees the record. */
async function seenRecord(reader: StatementRunner, type: string, uuid: string): Promise<string> {
  const [seen] = await reader.run<{ id: string }>({
    text: `select id from "${snakeCase(type)}" where id = coalesce((select survivor_id from merge_redirect where merged_id = $1), $1)`,
    values: [uuid],
  });
  if (!seen) throw notFound(["input", "record"]);
  return seen.id;
}

/** Holds the proposal, so that it is decided once. */
async function lockPending(runner: StatementRunner, id: string): Promise<PendingProposal> {
  const [proposal] = await runner.run<PendingProposal & { state: string }>({
    text: "select type, record_id, version, changes, proposed_by, state from proposal where id = $1 for update",
    values: [id],
  });
  if (!proposal) throw notFound(["input", "id"]);
  if (proposal.state === "PENDING") return proposal;
  throw invalidInput(["input", "id"], { fr: "Cette proposition est déjà tranchée.", en: "This proposal has been decided already." });
}
