import { v7 as uuidv7 } from "uuid";
import type { Clock } from "../../core/clock.js";
import type { RequestContext, Scope, StatementRunner } from "../../core/context.js";
import type { WriterDatabase } from "../../core/writer-database.js";
import { transact } from "../../writer/transact.js";
import { invalidInput, notFound, WriteRefusal } from "../../writer/write-refusal.js";
import { countOf, type NewestFirstList, type NewestFirstPage, type PageRequest, readNewestFirst } from "../shared/newest-first-page.js";
import { checkGrant, type Grant } from "./api-key-grant.js";
import { type ApiKeyRecord, COLUMNS, type KeyRow, recordOf } from "./api-key-record.js";
import { stateOf } from "./api-key-state.js";
import { hashSecret, newApiKey, printApiKey } from "./api-key-text.js";

/** In which transaction, and in whose name, keys are written. What is done in it must survive JSON. */
export type KeyWrite = <T>(work: (runner: StatementRunner) => Promise<T>) => Promise<T>;

/** A key just made, with its text, which nobody can learn later. */
export interface IssuedKey {
  readonly record: ApiKeyRecord;
  readonly secret: string;
}

interface NewKey extends Omit<Grant, "scopes"> {
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date | null;
  readonly createdBy: string;
}

interface IssuedRow {
  readonly row: KeyRow;
  readonly secret: string;
}

const KEYS: NewestFirstList = { table: "api_key", columns: COLUMNS, where: "true", values: [] };

/** Makes, replaces and ends the keys of the API. @throws WriteRefusal for what cannot be done. */
export class ApiKeys {
  constructor(
    private readonly database: WriterDatabase,
    private readonly clock: Clock,
  ) {}

  async create(
    grant: Grant & { readonly expiresAt: Date | null; readonly createdBy: string },
    write: KeyWrite = this.writeAs(grant.createdBy),
  ): Promise<IssuedKey> {
    const { row, secret } = await write(async (runner) => {
      const now = this.clock.now();
      const scopes = checkGrant(grant);
      assertFuture(grant.expiresAt, now);
      if (grant.organizationId !== null) await assertOrganization(runner, grant.organizationId);
      return await insert(runner, { ...grant, scopes }, now);
    });
    return { record: recordOf(row), secret };
  }

  /**
   * A key with the same rights and the same lifetime in the place of another, which stays valid for the time of grace.
   * @param graceMs 0 ends the old key at once
   */
  async rotate(
    id: string,
    graceMs: number,
    createdBy: string,
    write: KeyWrite = this.writeAs(createdBy),
  ): Promise<IssuedKey & { readonly replaced: ApiKeyRecord }> {
    const { row, secret, replaced } = await write(async (runner) => {
      const now = this.clock.now();
      const old = await lock(runner, id);
      if (!old) throw notFound(["input", "id"]);
      if (stateOf(old, now) !== "valid" || old.replacedById !== null) throw ended();
      const lifetime = old.expiresAt && old.expiresAt.getTime() - old.createdAt.getTime();
      const expiresAt = lifetime === null ? null : new Date(now.getTime() + lifetime);
      const issued = await insert(runner, { ...old, expiresAt, createdBy }, now);
      const rows = await runner.run<KeyRow>({
        text: `update api_key set replaced_by_id = $2, expires_at = least(expires_at, $3::timestamptz) where id = $1 returning ${COLUMNS}`,
        values: [id, issued.row.id, new Date(now.getTime() + graceMs)],
      });
      return { ...issued, replaced: only(rows) };
    });
    return { record: recordOf(row), secret, replaced: recordOf(replaced) };
  }

  /** Ends a key; ending it again changes nothing. */
  async revoke(id: string, write: KeyWrite): Promise<ApiKeyRecord> {
    const revoked = await write(async (runner) => {
      const [row] = await runner.run<KeyRow>({
        text: `update api_key set revoked_at = coalesce(revoked_at, $2) where id = $1 returning ${COLUMNS}`,
        values: [id, this.clock.now()],
      });
      if (!row) throw notFound(["input", "id"]);
      return row;
    });
    return recordOf(revoked);
  }

  /** For whoever needs no credential: a command of the machine's operator. */
  writeAs(name: string): KeyWrite {
    return (work) =>
      this.database.write(async (runner) => {
        await runner.run({ text: "select set_config('maillage.actor', $1, true)", values: [JSON.stringify({ name })] });
        return await work(runner);
      });
  }

  /** For whoever asks over the API: once however often the request is sent, and unreadable to others. */
  writeFor(context: RequestContext): KeyWrite {
    const refusalOf = (error: unknown): WriteRefusal | undefined => (error instanceof WriteRefusal ? error : undefined);
    return (work) =>
      transact({
        transaction: (inTransaction) => this.database.write(inTransaction),
        context,
        refusalOf,
        work: ({ runner }) => work(runner),
        isSecret: true,
      });
  }

  /** The newest first. */
  async page(request: PageRequest): Promise<Omit<NewestFirstPage<never>, "rows"> & { readonly records: readonly ApiKeyRecord[] }> {
    const { rows, ...place } = await readNewestFirst<KeyRow>(this.database.writer(), KEYS, request);
    return { ...place, records: rows.map(recordOf) };
  }

  count(): Promise<number> {
    return countOf(this.database.writer(), KEYS);
  }

  /** The id of the key of this public part, e.g. `mlg_x6Tq0bWcP2Zd`. */
  async idOf(publicPart: string): Promise<string | undefined> {
    const rows = await this.database
      .writer()
      .run<{ id: string }>({ text: "select id from api_key where 'mlg_' || lookup = $1", values: [publicPart] });
    return rows[0]?.id;
  }

  /** Whether this maker has ever made one. */
  async hasMade(createdBy: string): Promise<boolean> {
    const rows = await this.database.writer().run({ text: "select from api_key where created_by = $1 limit 1", values: [createdBy] });
    return rows.length > 0;
  }
}

async function insert(runner: StatementRunner, key: NewKey, now: Date): Promise<IssuedRow> {
  const text = newApiKey();
  const rows = await runner.run<KeyRow>({
    text: `insert into api_key (id, name, audience, organization_id, scopes, lookup, secret_hash, created_at, created_by, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${COLUMNS}`,
    values: [
      uuidv7(),
      key.name.trim(),
      key.audience,
      key.organizationId,
      [...key.scopes],
      text.lookup,
      hashSecret(text.secret),
      now,
      key.createdBy,
      key.expiresAt,
    ],
  });
  return { row: only(rows), secret: printApiKey(text) };
}

async function lock(runner: StatementRunner, id: string): Promise<ApiKeyRecord | undefined> {
  const [row] = await runner.run<KeyRow>({ text: `select ${COLUMNS} from api_key where id = $1 for update`, values: [id] });
  return row && recordOf(row);
}

async function assertOrganization(runner: StatementRunner, id: string): Promise<void> {
  const rows = await runner.run({ text: "select from organization where id = $1 and audience <= 3 for key share", values: [id] });
  if (rows.length > 0) return;
  throw invalidInput(["input", "organization"], {
    fr: "Cette organisation n'existe pas.",
    en: "There is no such organization.",
  });
}

function assertFuture(expiresAt: Date | null, now: Date): void {
  if (expiresAt === null || expiresAt.getTime() > now.getTime()) return;
  throw invalidInput(["input", "expiresAt"], { fr: "L'expiration est passée.", en: "The expiry is past." });
}

function ended(): Error {
  return invalidInput(
    ["input", "id"],
    { fr: "Cette clé est révoquée, expirée ou déjà remplacée.", en: "This key is revoked, expired or already replaced." },
    { fr: "Créez une nouvelle clé.", en: "Create a new key." },
  );
}

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error("A statement that returns its row returned none");
  return row;
}
