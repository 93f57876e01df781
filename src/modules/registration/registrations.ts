import { v7 as uuidv7 } from "uuid";
import { audienceRank } from "../../core/audience.js";
import type { RequestContext, StatementRunner } from "../../core/context.js";
import { decodeNodeId } from "../../planner/node-id.js";
import { constraintRefusal } from "../../writer/constraint-refusal.js";
import { type Transaction, transact } from "../../writer/transact.js";
import { expectedRefusal, invalidInput, notFound, versionConflict, WriteRefusal } from "../../writer/write-refusal.js";
import { assertMayWriteKind, assertMayWriteRecord } from "../../writer/write-rights.js";
import { assertOpen } from "./open-event.js";
import type { RegistrationStatus } from "./registration.entity.js";
import type { RegisterInput } from "./registration.inputs.js";
import { registrationModel } from "./registration.write.js";
import type { RegistrationTokens } from "./registration-tokens.js";

/** Letters that one address is sent in an hour, whoever asks for them. */
const LETTERS_AN_HOUR = 5;

/** How a registration stands, for whoever proved that it is theirs. */
export interface OwnRegistration {
  readonly id: string;
  readonly status: RegistrationStatus;
  readonly waitingRank: number | null;
  readonly event: string;
}

const FIELDS: Readonly<Record<string, string>> = {
  given_name: "givenName",
  family_name: "familyName",
  email: "email",
  organization_name: "organizationName",
  category: "category",
  attendance_total: "total",
};

/** What people do for themselves, and what is done to a registration that is there. The database gives and takes the places. */
export class Registrations {
  constructor(
    private readonly transaction: Transaction,
    private readonly tokens: RegistrationTokens,
  ) {}

  /**
   * Asks the address to confirm. Whether somebody is registered already, or known at all, only the letter says: whoever asks is told
   * the same in every case, and a place is given to nobody before the address answers.
   */
  register(context: RequestContext, input: RegisterInput): Promise<void> {
    return this.write(context, async (runner) => {
      const event = decodeNodeId(input.event, "input.event");
      const [seen] = await runner.run({
        text: "select from event where id = $1 and audience <= $2",
        values: [event.uuid, audienceRank(context.viewer.audience)],
      });
      if (event.type !== "Event" || !seen) throw notFound(["input", "event"]);
      await assertOpen(runner, event.uuid, context.viewer.audience, ["input"]);
      if (!input.consents) {
        throw invalidInput(["input", "consents"], {
          fr: "Sans votre accord, rien n'est enregistré.",
          en: "Without your consent nothing is kept.",
        });
      }
      await this.ask(runner, event.uuid, input, context.language);
    });
  }

  /** A place, or the next in the queue, for whoever follows the link of the letter. Twice is once. */
  confirm(context: RequestContext, token: string): Promise<OwnRegistration> {
    return this.byToken(context, token, async (runner, id) => {
      await runner.run({
        text: `update registration r set status = 'REGISTERED', confirmed_at = now(), person_id = ${ONLY_HOLDER_OF_ADDRESS}
          where r.id = $1 and r.status = 'UNCONFIRMED' and (select e.starts_at > now() from event e where e.id = r.event_id)`,
        values: [id],
      });
    });
  }

  /** How it stands; changes nothing. */
  look(context: RequestContext, token: string): Promise<OwnRegistration> {
    return this.byToken(context, token, async () => undefined);
  }

  /** Gives the place up: the next who waits has it before the answer leaves. */
  withdraw(context: RequestContext, token: string): Promise<OwnRegistration> {
    return this.byToken(context, token, async (runner, id) => {
      await runner.run({ text: "update registration set status = 'CANCELLED' where id = $1 and status <> 'CANCELLED'", values: [id] });
    });
  }

  /** The same by the staff, or by the organization for which they come. @returns its uuid */
  cancel(context: RequestContext, given: string, version: number | undefined): Promise<string> {
    assertMayWriteKind(context.viewer, registrationModel);
    return this.write(context, async (runner) => {
      const id = decodeNodeId(given, "input.id");
      const [found] = await runner.run<{ version: number; owner: string | null; audience: number }>({
        text: `select record.version, ${registrationModel.ownedBy} as owner, record.audience from registration record
          where record.id = $1 and record.archived_at is null for no key update of record`,
        values: [id.uuid],
      });
      if (id.type !== "Registration" || !found) throw notFound(["input", "id"]);
      assertMayWriteRecord(context.viewer, found, ["input"]);
      if (version !== undefined && version !== found.version) throw versionConflict(["input", "version"], found.version);
      await runner.run({ text: "update registration set status = 'CANCELLED' where id = $1 and status <> 'CANCELLED'", values: [id.uuid] });
      return id.uuid;
    });
  }

  /** A write of the module, in the name of who asks. */
  write<T>(context: RequestContext, work: (runner: StatementRunner) => Promise<T>): Promise<T> {
    return transact({ transaction: this.transaction, context, refusalOf, work: ({ runner }) => work(runner) });
  }

  private async ask(runner: StatementRunner, event: string, input: RegisterInput, language: string): Promise<void> {
    const [{ sent = 0 } = {}] = await runner.run<{ sent: number }>({
      text: `select count(*)::int as sent from registration_letter l join registration r on r.id = l.registration_id
        where r.email_key = lower(btrim($1)) and l.asked_at > now() - interval '1 hour'`,
      values: [input.email],
    });
    if (sent >= LETTERS_AN_HOUR) return;
    const { givenName = null, familyName, email, organizationName = null, category = null } = input;
    const [made] = await runner.run({
      text: `insert into registration (id, event_id, given_name, family_name, email, organization_name, category, language, legal_basis, status)
        select $1, $2::uuid, $3, $4, $5::text, $6, $7, $8, 'CONSENT', 'UNCONFIRMED' where not exists (
          select from registration r where r.event_id = $2 and r.email_key = lower(btrim($5)) and r.status <> 'CANCELLED' and r.archived_at is null)
        on conflict (event_id, email_key, organization_id) where status <> 'CANCELLED' and archived_at is null and email_key is not null
          do nothing returning id`,
      values: [uuidv7(), event, givenName, familyName, email, organizationName, category, language],
    });
    if (made) return;
    await runner.run({
      text: `select public.ask_registration_letter(r.id, case r.status when 'UNCONFIRMED' then 'CONFIRMATION_ASKED' else r.status end)
        from registration r where r.event_id = $1 and r.email_key = lower(btrim($2)) and r.status <> 'CANCELLED' and r.archived_at is null
        order by r.place, r.id limit 1`,
      values: [event, email],
    });
  }

  private byToken(
    context: RequestContext,
    token: string,
    work: (runner: StatementRunner, id: string) => Promise<void>,
  ): Promise<OwnRegistration> {
    const id = this.tokens.registrationOf(token);
    if (id === undefined) throw gone();
    return this.write(context, async (runner) => {
      // The meeting before the registration, as whoever frees a place takes them.
      await runner.run({
        text: "select from event where id = (select event_id from registration where id = $1) for no key update",
        values: [id],
      });
      await work(runner, id);
      const [own] = await runner.run<OwnRegistration>({
        text: `select r.id, r.status, e.title as event,
            case when r.status = 'WAITING' then public.waiting_rank(r.event_id, r.place)::int end as "waitingRank"
          from registration r join event e on e.id = r.event_id where r.id = $1 and r.archived_at is null`,
        values: [id],
      });
      if (!own) throw gone();
      return own;
    });
  }
}

/** The only living person who has this address, unless they are registered already: nobody is guessed. */
const ONLY_HOLDER_OF_ADDRESS = `(select case when count(distinct p.person_id) = 1 then min(p.person_id::text)::uuid end
  from contact_point c join position p on p.id = c.position_id
  where c.kind = 'EMAIL' and lower(btrim(c.value)) = r.email_key and c.archived_at is null and p.archived_at is null
    and not exists (select from registration o where o.event_id = r.event_id and o.person_id = p.person_id
      and o.status <> 'CANCELLED' and o.archived_at is null))`;

function gone(): WriteRefusal {
  return new WriteRefusal(
    "NOT_FOUND",
    { fr: "Ce lien n'est pas ou n'est plus valable.", en: "This link is not valid, or no longer." },
    { path: ["input", "token"], remedy: { fr: "Inscrivez-vous de nouveau.", en: "Register again." } },
  );
}

function refusalOf(error: unknown): WriteRefusal | undefined {
  if (error instanceof WriteRefusal) return error;
  return expectedRefusal(error) ?? constraintRefusal(error, ["input"], (column) => FIELDS[column]);
}
