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
      const late = await runner.run<{ name: string; count: number; since: string }>({
        text: `with late as (
            update erasure_receipt set reminded_at = now()
            where confirmed_at is null and reminded_at is null and erased_at < now() - make_interval(days => $1) returning consumer_name, erased_at)
          select consumer_name as name, count(*)::int as count, to_char(min(erased_at) at time zone 'Europe/Paris', 'YYYY-MM-DD') as since
          from late group by 1 order by 3, 1`,
        values: [days],
      });
      const count = late.reduce((sum, one) => sum + one.count, 0);
      if (count === 0) return 0;
      this.log.warn({ count }, "consumers are late to confirm erasures");
      if (contact === undefined) return count;
      const lines = late.map((one) => `- ${one.name} : ${one.count} (${one.since})`).join("\n");
      // Within the transaction: if it cannot be sent, they are told of next time.
      await this.send({ id: uuidv7(), to: contact, subject: SUBJECT[language], text: `${TEXT[language]}\n\n${lines}\n` });
      return count;
    });
  }
}

const SUBJECT: Translated = { fr: "Effacements non confirmés", en: "Erasures not confirmed" };

const TEXT: Translated = {
  fr: "Des personnes ont été effacées de l'annuaire (RGPD, article 17). Ceux qui en tiennent une copie et qui suivent n'ont pas encore confirmé les avoir effacées (article 19) : combien, et depuis quand.",
  en: "People were erased from the directory (GDPR, article 17). These, who keep a copy of it, have not yet confirmed that they erased them too (article 19): how many, and since when.",
};
