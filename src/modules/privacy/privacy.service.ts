import type { Clock } from "../../core/clock.js";
import type { RequestContext, StatementRunner } from "../../core/context.js";
import { type Transaction, transact } from "../../writer/transact.js";
import { WriteRefusal } from "../../writer/write-refusal.js";
import { type Erased, erasePerson } from "./erasure.js";
import { type Objected, objectContactPoint, objectPerson } from "./objection.js";
import { type PersonFile, readPersonFile } from "./person-file.js";

/** Who acts: whoever sends a request, or a name for the audit where nobody's credential does. */
export type Actor = RequestContext | { readonly name: string };

/** A letter to be written once the transaction has ended well. */
export interface LetterRequest {
  readonly kind: "NOTICE" | "OBJECTION_RECEIPT";
  readonly person: string;
  /** OBJECTION_RECEIPT: the one objected to; absent, the person as a whole. */
  readonly contactPoint?: string;
}

export interface Letters {
  /** Within the transaction of `runner`: undone with it. */
  request(runner: StatementRunner, letter: LetterRequest): Promise<void>;
  /** Removes what was written to the person, or about the registration, and is still kept here. */
  forget(addressee: string): Promise<void>;
}

/** The rights that people have over their data, each exercised by the centre for them. @throws WriteRefusal */
export class Privacy {
  constructor(
    private readonly transaction: Transaction,
    private readonly letters: Letters,
    private readonly clock: Clock,
  ) {}

  exportPerson(id: string): Promise<PersonFile> {
    return this.transaction((runner) => readPersonFile(runner, id, this.clock.now()));
  }

  objectPerson(actor: Actor, id: string, isLifted: boolean): Promise<Objected> {
    return this.write(actor, async (runner) => {
      const objected = await objectPerson(runner, id, isLifted);
      if (objected.isNew && !isLifted) await this.letters.request(runner, { kind: "OBJECTION_RECEIPT", person: objected.id });
      return objected;
    });
  }

  objectContactPoint(actor: Actor, id: string, isLifted: boolean): Promise<Objected> {
    return this.write(actor, async (runner) => {
      const { person, ...objected } = await objectContactPoint(runner, id, isLifted);
      if (objected.isNew && !isLifted && person !== null)
        await this.letters.request(runner, { kind: "OBJECTION_RECEIPT", person, contactPoint: id });
      return objected;
    });
  }

  async erasePerson(actor: Actor, id: string): Promise<Erased> {
    const erased = await this.write(actor, (runner) => erasePerson(runner, id));
    for (const addressee of erased.addressees) await this.letters.forget(addressee);
    return erased;
  }

  private async write<T>(actor: Actor, work: (runner: StatementRunner) => Promise<T>): Promise<T> {
    if ("viewer" in actor) {
      return await transact({
        transaction: this.transaction,
        context: actor,
        refusalOf: (error) => (error instanceof WriteRefusal ? error : undefined),
        work: ({ runner }) => work(runner),
      });
    }
    return await this.transaction(async (runner) => {
      await runner.run({ text: "select set_config('maillage.actor', $1, true)", values: [JSON.stringify(actor)] });
      return await work(runner);
    });
  }
}
