import type { StatementRunner } from "../../core/context.js";
import type { Language } from "../../core/language.js";
import type { JobKind, JobQueue } from "../../database/job-queue.js";
import type { Mailer } from "../../mail/mailer.js";
import { disabledNotice, type GivenUpWebhook } from "./disabled-notice-text.js";

const NOTICE = { name: "webhook-disabled-notice", retries: 8, retrySeconds: 60, timeoutSeconds: 300 } as const;

export const WEBHOOK_JOBS = [NOTICE];

interface NoticeJob {
  readonly webhook: string;
}

interface Found extends GivenUpWebhook {
  /** Milliseconds since 1970: which of its ends it is. */
  readonly disabledAt: number;
  /** Of the organization whose it is. */
  readonly address: string | null;
}

/** Its own address, else that of whoever is its main contact: none that is withheld. */
const ADDRESS = `(
  select c.value from contact_point c left join position p on p.id = c.position_id
  where c.kind = 'EMAIL' and c.value is not null and c.withheld is null and (c.legal_basis is not null or not c.needs_basis) and c.archived_at is null
    and (c.organization_id = w.organization_id or p.organization_id = w.organization_id and p.is_main_contact and p.archived_at is null)
  order by c.organization_id is null, c.rank, c.id limit 1)`;

/** Tells by mail, once, whose webhook was given up: the organization that it is of, and the centre. */
export class DisabledNotices {
  constructor(
    private readonly runner: StatementRunner,
    private readonly queue: Pick<JobQueue, "add">,
    private readonly mailer: Pick<Mailer, "send">,
    private readonly settings: { readonly contact: string | undefined; readonly language: Language },
  ) {}

  async start(queue: Pick<JobQueue, "work">): Promise<void> {
    const job: JobKind<NoticeJob> = { ...NOTICE, work: ({ webhook }) => this.send(webhook) };
    await queue.work(job);
  }

  /** In the transaction that gives it up. */
  async enqueue(runner: StatementRunner, webhook: string): Promise<void> {
    await this.queue.add(NOTICE.name, { webhook }, { runner });
  }

  /** Nothing, when it was taken up again or deleted meanwhile. A letter that is sent again is one to mail programs. */
  async send(webhook: string): Promise<void> {
    const [found] = await this.runner.run<Found>({
      text: `select w.name, w.url, w.disabled_reason as reason, (extract(epoch from w.disabled_at) * 1000)::float8 as "disabledAt",
          to_char(w.delivered_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "deliveredOn", ${ADDRESS} as address
        from webhook w where w.id = $1 and w.state = 'DISABLED'`,
      values: [webhook],
    });
    if (!found) return;
    const letter = disabledNotice(found, this.settings.language);
    const addresses = new Set([found.address, this.settings.contact].filter((address) => address != null));
    for (const [rank, to] of [...addresses].entries()) {
      await this.mailer.send({ id: `${webhook}.${found.disabledAt}.${rank}`, person: webhook, to, ...letter });
    }
  }
}
