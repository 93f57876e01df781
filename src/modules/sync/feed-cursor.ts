import { createHmac, timingSafeEqual } from "node:crypto";
import { type Audience, audienceRank } from "../../core/audience.js";
import { ExpectedError } from "../../core/errors.js";
import type { Translated } from "../../core/language.js";
import { type Frame, Parameter, rawSql, type Sql, sql } from "../../planner/sql.js";

/*
 * A cursor is base64url of an HMAC-SHA256, cut to 18 bytes, and of 111 characters (a multiple of three together, so that nothing pads it): who may go on from it, with which types, in
 * which database, until when, and from where. Each part has a fixed width, so that a cursor's length tells nothing. SQL signs,
 * so that a page is one statement; the same secret makes cursors good in every process.
 */
const MAC_LENGTH = 18;
const BLOCK_LENGTH = 64;
const FORM = /^2([CF])([0-3])([0-9a-f]{4})([0-9a-f]{12})(\d{10})(\d{20})([A-Z_]+) *([0-9a-f-]{36})$/;
const TYPE_LENGTH = 26;

/** `C` while the first copy is being read, `F` while what follows is. */
type FeedPhase = "C" | "F";

/** Where a consumer is. */
export interface FeedPlace {
  readonly phase: FeedPhase;
  /** Of the database, as `public.feed_identity` gives it. */
  readonly identity: string;
  /** In seconds since 1970. */
  readonly expiresAt: number;
  /** Copying: the transaction from which changes are followed afterwards. Following: that of the last change read. */
  readonly xid: string;
  readonly type: string;
  /** The record of that type that was read last. */
  readonly uuid: string;
}

/** Below every record's id. */
export const FIRST_UUID = "00000000-0000-0000-0000-000000000000";

/** What a cursor is given out for. */
export interface FeedScope {
  readonly audience: Audience;
  /** See `typesMask`. */
  readonly types: number;
}

/** The secret of the feed's cursors, made of that of all cursors. */
function feedKey(cursorKey: string): Buffer {
  return createHmac("sha256", cursorKey).update("changes").digest();
}

function paddedKey(cursorKey: string, padding: number): Buffer {
  const block = Buffer.alloc(BLOCK_LENGTH, padding);
  feedKey(cursorKey).forEach((byte, index) => {
    block[index] = byte ^ padding;
  });
  return block;
}

function audienceText(audience: Audience): string {
  return String(audienceRank(audience));
}

function typesText(types: number): string {
  return types.toString(16).padStart(4, "0");
}

/**
 * Reads a cursor back.
 * @throws ExpectedError RESYNC_REQUIRED when it was not given out by this directory, for another audience or other types, or too long ago
 */
export function readFeedCursor(
  value: unknown,
  path: string,
  scope: Partial<FeedScope>,
  { cursorKey, now }: Pick<Frame, "cursorKey" | "now">,
): FeedPlace {
  const bytes = Buffer.from(String(value), "base64url");
  const payload = bytes.subarray(MAC_LENGTH);
  const mac = createHmac("sha256", feedKey(cursorKey)).update(payload).digest().subarray(0, MAC_LENGTH);
  const isOurs = bytes.length > MAC_LENGTH && timingSafeEqual(mac, bytes.subarray(0, MAC_LENGTH)) && bytes.toString("base64url") === value;
  if (!isOurs) throw resyncRequired(path, "UNKNOWN");
  const match = FORM.exec(payload.toString("latin1"));
  // Of a version of the directory whose feed told of other types.
  if (!match) throw resyncRequired(path, "OTHER_SCOPE");
  const [, phase, audience, types, identity, expiresAt, xid, type, uuid] = match as unknown as readonly string[];
  const isOfScope =
    (scope.audience === undefined || audience === audienceText(scope.audience)) &&
    (scope.types === undefined || types === typesText(scope.types));
  if (!isOfScope) throw resyncRequired(path, "OTHER_SCOPE");
  const place = {
    phase: phase as FeedPhase,
    identity,
    expiresAt: Number(expiresAt),
    xid: BigInt(xid as string).toString(),
    type,
    uuid,
  } as FeedPlace;
  if (now.getTime() >= place.expiresAt * 1_000) throw resyncRequired(path, "EXPIRED");
  return place;
}

/** Which statement a cursor needs, as far as it can be told without the secret: "F", or "C" and a type. Null begins a copy. */
export function feedStepOf(value: unknown): string {
  if (value == null) return "";
  const payload = Buffer.from(String(value), "base64url").subarray(MAC_LENGTH).toString("latin1");
  const match = FORM.exec(payload);
  return match?.[1] === "C" ? `C${match[7]}` : "F";
}

/** SQL of a cursor's text. `expiresAt` in seconds, `uuid` and the rest as in {@link FeedPlace}. */
export function feedCursor(
  scope: (frame: Frame) => FeedScope,
  place: { readonly [Key in Exclude<keyof FeedPlace, "identity">]: Sql },
): Sql {
  const head = new Parameter("text", (frame) => audienceText(scope(frame).audience) + typesText(scope(frame).types));
  const inner = new Parameter("bytea", ({ cursorKey }) => paddedKey(cursorKey, 0x36));
  const outer = new Parameter("bytea", ({ cursorKey }) => paddedKey(cursorKey, 0x5c));
  const payload = sql`convert_to('2'||${place.phase}||${head}||public.feed_identity()||lpad((${place.expiresAt})::text,10,'0')
    ||lpad((${place.xid})::text,20,'0')||rpad((${place.type})::text,${rawSql(String(TYPE_LENGTH))})||${place.uuid},'UTF8')`;
  const mac = sql`substr(sha256(${outer}||sha256(${inner}||x.payload)),1,${rawSql(String(MAC_LENGTH))})`;
  return sql`(select translate(encode(${mac}||x.payload,'base64'),E'+/\\n','-_') from (select ${payload} as payload offset 0) x)`;
}

type ResyncReason = "UNKNOWN" | "OTHER_SCOPE" | "EXPIRED";

const CAUSES: Readonly<Record<ResyncReason, Translated>> = {
  UNKNOWN: { fr: "n'est pas un curseur de cet annuaire", en: "is not a cursor of this directory" },
  OTHER_SCOPE: { fr: "a été donné à un autre public ou pour d'autres types", en: "was given to another audience or for other types" },
  EXPIRED: { fr: "est périmé", en: "has expired" },
};

function resyncRequired(path: string, reason: ResyncReason): ExpectedError {
  const { fr, en } = CAUSES[reason];
  return new ExpectedError(
    "RESYNC_REQUIRED",
    { fr: `« ${path} » ${fr} : la copie ne peut pas être continuée.`, en: `"${path}" ${en}: the copy cannot be continued.` },
    { argument: path, reason, remedy: RESYNC_REMEDY },
  );
}

const RESYNC_REMEDY: Translated = {
  fr: "Recommencez une copie avec « after: null », puis retirez ce que la nouvelle copie n'a pas rendu.",
  en: 'Start a new copy with "after: null", then remove what the new copy did not return.',
};
