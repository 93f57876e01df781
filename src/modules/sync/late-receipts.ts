import { v7 as uuidv7 } from "uuid";
import type { StatementRunner } from "../../core/context.js";
import type { Language, Translated } from "../../core/language.js";
import type { Logger } from "../../core/logger.js";

/** Opens a transaction of the writer. */
type Transaction = <T>(work: (runner: StatementRunner) => Promise<T>) => Promise<T>;

interface LateReceiptsSettings {
  /** After how many days a confirmation is late. */
  readonly days: number;
  /** Who answers for personal data at the centre; undefined when nobody was named. */
  readonly contact: string | undefined;
  readonly language: Language;
}

interface LateConsumer {
  readonly name: string;
  readonly canConfirm: boolean;
  readonly count: number;
  readonly since: string;
}

/** Sends one message. */
type Send = (message: { readonly id: string; readonly to: string; readonly subject: string; readonly text: string }) => Promise<void>;

/** Tells the centre, once for each, of consumers that are late to confirm that they erased a person. */
export class LateReceipts {
  constructor(
    private readonly transaction: Transaction,
    private readonly send: Send,
    private readonly settings: LateReceiptsSettings,
    private readonly log: Logger,
  ) {}

  /** @returns how many receipts it told of */
  run(): Promise<number> {
    const { days, contact, language } = this.settings;
    return this.transaction(async (runner) => {
      const late = await runner.run<LateConsumer>({
        text: `with late as (
            update erasure_receipt set reminded_at = now()
            where confirmed_at is null and reminded_at is null and erased_at < now() - make_interval(days => $1) returning consumer_name, credential, erased_at)
          select consumer_name as name, public.can_confirm(credential) as "canConfirm", count(*)::int as count,
            to_char(min(erased_at) at time zone 'Europe/Paris', 'YYYY-MM-DD') as since
          from late group by 1, 2 order by 4, 1`,
        values: [days],
      });
      const count = late.reduce((sum, one) => sum + one.count, 0);
      if (count === 0) return 0;
      this.log.warn({ count }, "consumers are late to confirm erasures");
      if (contact === undefined) return count;
      const text = [true, false]
        .map((canConfirm) => ({ canConfirm, those: late.filter((one) => one.canConfirm === canConfirm) }))
        .filter(({ those }) => those.length > 0)
        .map(({ canConfirm, those }) => `${(canConfirm ? TEXT : UNABLE)[language]}\n\n${those.map(lineOf).join("\n")}\n`)
        .join("\n");
      // Within the transaction: if it cannot be sent, they are told of next time.
      await this.send({ id: uuidv7(), to: contact, subject: SUBJECT[language], text });
      return count;
    });
  }
}

function lineOf({ name, count, since }: LateConsumer): string {
  return `- ${name} : ${count} (${since})`;
}

const SUBJECT: Translated = { fr: "Effacements non confirmés", en: "Erasures not confirmed" };

const TEXT: Translated = {
  fr: "Des personnes ont été effacées de l'annuaire (RGPD, article 17). Ceux qui en tiennent une copie et qui suivent n'ont pas encore confirmé les avoir effacées (article 19) : combien, et depuis quand.",
  en: "People were erased from the directory (GDPR, article 17). These, who keep a copy of it, have not yet confirmed that they erased them too (article 19): how many, and since when.",
};

const UNABLE: Translated = {
  fr: "Ceux qui suivent avaient reçu des personnes effacées depuis, et ne peuvent plus le confirmer eux-mêmes : leur clé est révoquée, a expiré ou ne permet pas de tenir une copie. Demandez-leur d'effacer les fichiers qu'ils ont gardés : combien de personnes, et depuis quand.",
  en: "These had been given people who were erased since, and can no longer confirm it themselves: their key was revoked, has expired or may not keep a copy. Ask them to erase the files that they have kept: how many people, and since when.",
};
