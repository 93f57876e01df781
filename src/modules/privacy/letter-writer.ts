import type { StatementRunner } from "../../core/context.js";
import type { Language } from "../../core/language.js";
import type { Mailer } from "../../mail/mailer.js";
import { type Letterhead, noticeText, receiptText, type ToldContact } from "./letter-texts.js";
import type { LetterRequest } from "./privacy.service.js";

interface LetterSettings {
  readonly language: Language;
  readonly contact: string | undefined;
}

interface Addressee {
  readonly name: string;
  readonly address: string | null;
}

type DueContact = ToldContact & { readonly id: string };

/**
 * Contact points of a living person's post that their person has not been told of. Told by whom and why, hence not those without
 * a value.
 */
export const DUE_CONTACTS = `contact_point c join position held on held.id = c.position_id join person p on p.id = held.person_id
  where c.notice_date is null and c.value is not null and c.archived_at is null and held.archived_at is null and p.archived_at is null`;

/** The person's address: what has not been objected to first. */
export const ADDRESS = `(select e.value from contact_point e join position h on h.id = e.position_id
  where h.person_id = p.id and e.kind = 'EMAIL' and e.value is not null and e.archived_at is null
  order by e.withheld is not distinct from 'OBJECTION', e.rank, e.id limit 1)`;

/** Writes what people are told of their data, and sends it. Called again for the same letter, it finds that nothing is due. */
export class LetterWriter {
  constructor(
    private readonly writer: StatementRunner,
    private readonly mailer: Mailer,
    private readonly settings: LetterSettings,
  ) {}

  async write({ id, kind, person, contactPoint }: LetterRequest & { readonly id: string }): Promise<void> {
    const [addressee] = await this.writer.run<Addressee>({
      text: `select p.name, ${ADDRESS} as address from person p where p.id = $1`,
      values: [person],
    });
    if (!addressee?.address) return;
    const head = { ...this.settings, name: addressee.name };
    const to = addressee.address;
    if (kind === "NOTICE") await this.sendNotice(id, person, to, head);
    else await this.mailer.send({ id, person, to, ...receiptText(head, contactPoint !== undefined) });
  }

  private async sendNotice(id: string, person: string, to: string, head: Letterhead): Promise<void> {
    const due = await this.writer.run<DueContact>({
      text: `select c.id, c.kind, c.value, c.legal_basis as "legalBasis",
          (select o.name from organization o where o.id = held.organization_id) as organization,
          (select s.name from source s where s.id = c.source_id) as source
        from ${DUE_CONTACTS} and p.id = $1 order by c.id`,
      values: [person],
    });
    if (due.length === 0) return;
    await this.mailer.send({ id, person, to, ...noticeText(head, due) });
    await this.writer.run({
      text: `update contact_point set notice_date = (now() at time zone 'Europe/Paris')::date where id = any($1) and notice_date is null`,
      values: [due.map((contact) => contact.id)],
    });
  }
}
