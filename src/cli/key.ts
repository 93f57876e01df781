import { loadConfig } from "../config.js";
import { systemClock } from "../core/clock.js";
import { OperatorError } from "../core/operator-error.js";
import { Database } from "../database/database.js";
import { migrate } from "../database/migrator.js";
import { type ApiKeyRecord, ApiKeys, publicPart, stateOf } from "../modules/access/index.js";
import { WriteRefusal } from "../writer/write-refusal.js";
import { durationMs, instantOf } from "./duration.js";
import { findKey, findOrganization } from "./key-references.js";
import { createLog, note } from "./terminal.js";
import { withDatabaseServer } from "./with-database.js";

/** Who made a key, when nobody's credential did. */
const MAKER = "maillage key";

export interface CreateOptions {
  readonly name: string;
  readonly audience: string;
  readonly organization?: string;
  readonly scopes?: string;
  readonly expires?: string;
}

/** Makes a key and prints it alone, so that it can be piped to where it is kept. */
export async function createKey({ name, audience, organization, scopes, expires }: CreateOptions): Promise<void> {
  await withKeys(async (keys, database) => {
    const organizationId = organization === undefined ? null : await findOrganization(database, organization);
    const { record, secret } = await keys.create({
      name,
      audience: audience.toUpperCase(),
      organizationId,
      scopes: scopes?.split(",").map((scope) => scope.trim()),
      expiresAt: expires === undefined ? null : instantOf(expires, systemClock.now()),
      createdBy: MAKER,
    });
    console.log(secret);
    tellOnce(record);
  });
}

/** Prints the keys, the newest first, a line each. */
export async function listKeys(): Promise<void> {
  await withKeys(async (keys) => {
    let after: string | null = null;
    do {
      const { records, hasNextPage, endCursor } = await keys.page({ first: 100, after });
      for (const record of records) console.log(line(record));
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
  });
}

/** Makes a key in the place of another and prints it alone. */
export async function rotateKey(reference: string, { grace }: { readonly grace: string }): Promise<void> {
  await withKeys(async (keys) => {
    const { record, secret, replaced } = await keys.rotate(await findKey(keys, reference), durationMs(grace), MAKER);
    console.log(secret);
    tellOnce(record);
    const until = replaced.expiresAt?.toISOString() ?? "";
    note({ fr: `L'ancienne clé fonctionne jusqu'au ${until}.`, en: `The old key works until ${until}.` });
  });
}

export async function revokeKey(reference: string): Promise<void> {
  await withKeys(async (keys) => {
    const { name, lookup } = await keys.revoke(await findKey(keys, reference), keys.writeAs(MAKER));
    const key = `${publicPart(lookup)} (${name})`;
    note({
      fr: `${key} est révoquée ; les serveurs la refusent d'ici 5 secondes.`,
      en: `${key} is revoked; servers refuse it within 5 seconds.`,
    });
  });
}

async function withKeys(work: (keys: ApiKeys, database: Database) => Promise<void>): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel);
  await withDatabaseServer(config, log, "key", async ({ url, secret }) => {
    const owner = { ...config.database, ownerUrl: url, secret, log };
    await migrate(owner);
    const database = new Database(owner);
    try {
      await work(new ApiKeys(database, systemClock), database);
    } catch (error) {
      throw error instanceof WriteRefusal ? refusal(error) : error;
    } finally {
      await database.close();
    }
  });
}

function tellOnce({ audience, scopes }: ApiKeyRecord): void {
  note({
    fr: `Clé ${audience} (${scopes.join(", ")}), montrée cette fois seulement : gardez-la.`,
    en: `Key for ${audience} (${scopes.join(", ")}), shown this once: keep it.`,
  });
}

function line(record: ApiKeyRecord): string {
  const { lookup, name, audience, scopes, organizationId, createdAt, expiresAt, lastUsedOn } = record;
  const state = stateOf(record, systemClock.now());
  const cells = [
    publicPart(lookup),
    state,
    audience,
    scopes.join(","),
    organizationId ?? "-",
    day(createdAt),
    day(expiresAt),
    lastUsedOn ?? "-",
    name,
  ];
  return cells.join("\t");
}

function day(instant: Date | null): string {
  return instant?.toISOString().slice(0, 10) ?? "-";
}

function refusal({ text, details }: WriteRefusal): OperatorError {
  const help = { fr: "Voyez « maillage key --help ».", en: 'See "maillage key --help".' };
  return new OperatorError(text, details.remedy ?? help);
}
