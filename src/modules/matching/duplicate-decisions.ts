import type { RequestContext, StatementRunner } from "../../core/context.js";
import { type Transaction, transact } from "../../writer/transact.js";
import { expectedRefusal, forbidden, invalidInput, notFound, WriteRefusal } from "../../writer/write-refusal.js";
import { writesAll } from "../../writer/write-rights.js";
import { type MergeService, mergeableOrganization } from "../merge/index.js";
import type { DuplicateState } from "./duplicate.inputs.js";

interface LockedDuplicate {
  readonly organizationId: string;
  readonly otherId: string | null;
  readonly sourceId: string | null;
  readonly identity: string | null;
  readonly state: `${DuplicateState}`;
}

/** The staff's decisions on what may be one. Each is one transaction. @throws WriteRefusal for what cannot be done */
export class DuplicateDecisions {
  constructor(
    private readonly transaction: Transaction,
    private readonly merges: MergeService,
  ) {}

  /**
   * Merges a pair; of a source's candidate, remembers which organization it is, and that it is none of the others.
   * @param survivor which organization of a pair remains; the first by default
   * @returns the uuid of the duplicate
   */
  accept(context: RequestContext, id: string, survivor: string | undefined): Promise<string> {
    return this.decide(context, id, async (runner, duplicate) => {
      const { organizationId, otherId, sourceId, identity } = duplicate;
      if (survivor !== undefined && (otherId === null || ![organizationId, otherId].includes(survivor))) throw noSurvivor();
      if (otherId === null) {
        await settle(runner, "REFUSED", context, "source_id = $3 and identity = $4 and id <> $5 and state <> 'REFUSED'", [
          sourceId,
          identity,
          id,
        ]);
      } else {
        const remaining = survivor ?? organizationId;
        const going = remaining === organizationId ? otherId : organizationId;
        await this.merges.mergeWithin(context, runner, mergeableOrganization, { id: remaining }, { id: going });
      }
      await settle(runner, "ACCEPTED", context, "id = $3", [id]);
    });
  }

  /** @returns the uuid of the duplicate */
  refuse(context: RequestContext, id: string): Promise<string> {
    return this.decide(context, id, (runner) => settle(runner, "REFUSED", context, "id = $3", [id]));
  }

  /** A decision may be changed, but a merge is undone by what undoes merges. */
  private decide(
    context: RequestContext,
    id: string,
    carryOut: (runner: StatementRunner, duplicate: LockedDuplicate) => Promise<void>,
  ): Promise<string> {
    return transact({
      transaction: this.transaction,
      context,
      refusalOf: (error) => (error instanceof WriteRefusal ? error : expectedRefusal(error)),
      work: async ({ viewer, runner }) => {
        if (!writesAll(viewer)) throw forbidden();
        const [duplicate] = await runner.run<LockedDuplicate>({
          text: `select organization_id as "organizationId", other_id as "otherId", source_id as "sourceId", identity, state
            from duplicate where id = $1 for update`,
          values: [id],
        });
        if (!duplicate) throw notFound(["input", "id"]);
        if (duplicate.otherId !== null && duplicate.state === "ACCEPTED") throw isMerged();
        await carryOut(runner, duplicate);
        return id;
      },
    });
  }
}

/** @param where of the rows to decide; its parameters begin at $3 */
async function settle(
  runner: StatementRunner,
  state: "ACCEPTED" | "REFUSED",
  { viewer }: RequestContext,
  where: string,
  values: readonly unknown[],
): Promise<void> {
  await runner.run({
    text: `update duplicate set state = $1, decided_at = now(), decided_by = $2 where ${where}`,
    values: [state, viewer.credential?.name ?? null, ...values],
  });
}

function noSurvivor(): WriteRefusal {
  return invalidInput(
    ["input", "survivor"],
    { fr: "Ce n'est aucune des deux organisations.", en: "It is neither of the two organizations." },
    { fr: "Donnez l'une des deux, ou rien.", en: "Give one of the two, or nothing." },
  );
}

function isMerged(): WriteRefusal {
  return invalidInput(
    ["input", "id"],
    { fr: "Les deux organisations ont déjà été fusionnées.", en: "The two organizations have been merged already." },
    { fr: "Annulez d'abord la fusion.", en: "Undo the merge first." },
  );
}
