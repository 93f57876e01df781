import { audienceRank } from "../../core/audience.js";
import type { Clock } from "../../core/clock.js";
import type { StatementRunner, Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { invalidInput, WriteRefusal } from "../../writer/write-refusal.js";
import { readFeedCursor } from "./feed-cursor.js";
import { nothingToSettle, type SettledConsumer } from "./settled-consumer.js";

/** What an acknowledgement did. */
interface Acknowledged {
  readonly at: string;
  readonly confirmedErasures: number;
}

/** How people came into somebody's copy. */
export type Received = "FEED" | "EXPORT" | "SCIM";

/** Who keeps copies of people: each credential that was given them in bulk. Whoever reads without one cannot be known. */
export class Consumers {
  readonly #noted = new Set<string>();

  constructor(
    /** Each statement its own transaction, which may write. */
    private readonly writer: StatementRunner,
    private readonly cursorKey: string,
    private readonly clock: Clock,
  ) {}

  /**
   * Remembers, before the first page is given, that the viewer keeps a copy.
   * @throws ExpectedError FORBIDDEN for a credential that reads the feed without the scope `sync`, and could never confirm an erasure
   */
  async note({ credential, audience, scopes }: Viewer, received: Received = "FEED"): Promise<void> {
    if (!credential) return;
    if (received === "FEED" && !scopes.includes("sync")) throw new ExpectedError("FORBIDDEN", NO_SCOPE.text, { remedy: NO_SCOPE.remedy });
    const key = `${credential.id} ${audience} ${received}`;
    if (this.#noted.has(key)) return;
    await this.writer.run({
      text: `insert into consumer as c (credential, name, audience, received) values ($1, $2, $3, array[$4])
        on conflict (credential) do update set name = excluded.name, audience = greatest(c.audience, excluded.audience),
          received = array(select distinct one from unnest(c.received || excluded.received) one order by one)
        where c.name <> excluded.name or c.audience < excluded.audience or not c.received @> excluded.received`,
      values: [credential.id, credential.name, audienceRank(audience), received],
    });
    this.#noted.add(key);
  }

  /**
   * The viewer's copy is as the feed was at the cursor. A key answers for those that it replaced, too.
   * @throws WriteRefusal FORBIDDEN, or INVALID_INPUT for a cursor of a first copy
   * @throws ExpectedError RESYNC_REQUIRED for a cursor that reading would refuse
   */
  async acknowledge({ credential, audience, scopes }: Viewer, cursor: string): Promise<Acknowledged> {
    if (!credential || !scopes.includes("sync")) throw new WriteRefusal("FORBIDDEN", NO_SCOPE.text, { remedy: NO_SCOPE.remedy });
    const { phase, xid, type, uuid, identity } = readFeedCursor(
      cursor,
      "input.cursor",
      { audience },
      { cursorKey: this.cursorKey, now: this.clock.now() },
    );
    if (phase === "C") throw invalidInput(["input", "cursor"], UNFINISHED.text, UNFINISHED.remedy);
    await this.writer.run({ text: "select public.follow_feed($1, $2)", values: [identity, xid] });
    const [row] = await this.writer.run<Acknowledged>({
      text: `
        with recursive line (credential) as (
          select $1::text union select k.id::text from api_key k join line l on k.replaced_by_id::text = l.credential
        ),
        moved as (
          update consumer c set acknowledged_at = now(), acknowledged_xid = $2, acknowledged_type = $3, acknowledged_id = $4
          where c.credential in (select l.credential from line l)
            and (c.acknowledged_xid is null or (c.acknowledged_xid, c.acknowledged_type, c.acknowledged_id) <= ($2::xid8, $3::public.change_type, $4::uuid))
        ),
        confirmed as (
          update erasure_receipt r set confirmed_at = now()
          where r.credential in (select l.credential from line l) and r.confirmed_at is null
            and (r.left_xid::text::xid8, 'PERSON'::public.change_type, r.person_id) <= ($2::xid8, $3::public.change_type, $4::uuid)
          returning 1
        )
        select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, count(*)::int as "confirmedErasures" from confirmed`,
      values: [credential.id, xid, type, uuid],
    });
    if (!row) throw new Error("An acknowledgement answered nothing");
    return row;
  }

  /**
   * Takes the word of a consumer whose credentials can confirm nothing any more, and forgets that those that are over keep a copy.
   * @returns how many of its receipts were open. @throws WriteRefusal INVALID_INPUT when none of its name lost its credential
   */
  async settle({ name, by, note }: SettledConsumer): Promise<number> {
    const [row] = await this.writer.run<{ settled: number; gone: number }>({
      text: `
        with gone as (
          select credential from (
            select c.credential from consumer c where c.name = $1
            union select r.credential from erasure_receipt r where r.consumer_name = $1 and r.confirmed_at is null) one
          where not public.can_confirm(credential)
        ),
        forgotten as (
          delete from consumer c using gone g where c.credential = g.credential and not exists (
            select from api_key k where k.id::text = c.credential and k.revoked_at is null and (k.expires_at is null or k.expires_at > now()))
        ),
        settled as (
          update erasure_receipt r set confirmed_at = now(), settled_by = $2, settled_note = $3
          from gone g where r.credential = g.credential and r.confirmed_at is null returning 1
        )
        select (select count(*)::int from settled) as settled, (select count(*)::int from gone) as gone`,
      values: [name, by, note],
    });
    if (!row || row.gone === 0) throw nothingToSettle();
    return row.settled;
  }
}

const NO_SCOPE = {
  text: { fr: "Cette clé ne permet pas de tenir une copie de l'annuaire.", en: "This credential may not keep a copy of the directory." },
  remedy: { fr: "Demandez au centre une clé avec le droit « sync ».", en: 'Ask the centre for a key with the scope "sync".' },
};

const UNFINISHED = {
  text: { fr: "La première copie n'est pas encore finie.", en: "The first copy is not finished yet." },
  remedy: {
    fr: "Confirmez avec le curseur de la première page qui répond « hasMore: false », ou d'une suivante.",
    en: 'Confirm with the cursor of the first page that answers "hasMore: false", or of a later one.',
  },
};
