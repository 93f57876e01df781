import pg from "pg";
import { migrations } from "../../migrations/index.js";
import type { Translated } from "../core/language.js";
import { DIRECTORY_SCHEMA, MIGRATION_TABLE, planViews, readFingerprint } from "./audience-views.js";
import { missingRoles } from "./roles.js";
import { viewDeclarations } from "./visibility.js";

/** One thing looked at. */
export interface Finding {
  readonly subject: Translated;
  /** Null when all is well. */
  readonly remedy: Translated | null;
}

const OLDEST_POSTGRES = 150_000;
const EXTENSIONS = ["btree_gist", "pg_trgm", "unaccent"];

export type Query = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

/** What the directory needs of its database, and whether it is there. Changes nothing. */
export async function diagnoseDatabase(url: string, secret: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  const query: Query = async <Row>(text: string, values: unknown[] = []) => (await client.query(text, values)).rows as Row[];
  try {
    return [await diagnoseServer(query), await extensions(query), await roles(url, secret), ...(await schema(query))];
  } finally {
    await client.end();
  }
}

/** Its version and encoding, which no migration can change. */
export async function diagnoseServer(query: Query): Promise<Finding> {
  const [row] = await query<{ version: string; number: number; encoding: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number, current_setting('server_encoding') as encoding`,
  );
  if (row === undefined) throw new Error("the server has no version");
  const subject = { fr: `PostgreSQL ${row.version}, ${row.encoding}`, en: `PostgreSQL ${row.version}, ${row.encoding}` };
  if (row.number < OLDEST_POSTGRES)
    return { subject, remedy: { fr: "Passez à PostgreSQL 15 ou plus récent.", en: "Upgrade to PostgreSQL 15 or later." } };
  if (row.encoding === "UTF8") return { subject, remedy: null };
  return { subject, remedy: { fr: "Recréez la base avec ENCODING 'UTF8'.", en: "Create the database anew with ENCODING 'UTF8'." } };
}

async function extensions(query: Query): Promise<Finding> {
  const available = await query<{ name: string }>("select name from pg_available_extensions where name = any($1)", [EXTENSIONS]);
  const missing = EXTENSIONS.filter((extension) => !available.some(({ name }) => name === extension)).join(", ");
  return {
    subject: { fr: `Extensions ${EXTENSIONS.join(", ")}`, en: `Extensions ${EXTENSIONS.join(", ")}` },
    remedy:
      missing === ""
        ? null
        : {
            fr: `Installez sur le serveur : ${missing} (paquet postgresql-contrib).`,
            en: `Install on the server: ${missing} (package postgresql-contrib).`,
          },
  };
}

async function roles(url: string, secret: string): Promise<Finding> {
  const missing = (await missingRoles(url, secret)).map(({ name }) => name).join(", ");
  return {
    subject: { fr: "Rôles de lecture et d'écriture", en: "Reader and writer roles" },
    remedy:
      missing === ""
        ? null
        : {
            fr: `Absents, ou leur mot de passe ou search_path diffère : ${missing}. Lancez « maillage migrate », ou faites exécuter ce qu'affiche « maillage migrate --roles-sql ».`,
            en: `Absent, or their password or search_path differs: ${missing}. Run "maillage migrate", or have what "maillage migrate --roles-sql" prints run.`,
          },
  };
}

async function schema(query: Query): Promise<Finding[]> {
  const pending = await pendingMigrations(query);
  const remedy = { fr: "Lancez « maillage migrate ».", en: 'Run "maillage migrate".' };
  const tables = {
    subject: { fr: `Tables (migrations en attente : ${pending})`, en: `Tables (pending migrations: ${pending})` },
    remedy: pending === 0 ? null : remedy,
  };
  if (pending > 0) return [tables];
  const current = (await planViews(query, viewDeclarations)).fingerprint === (await readFingerprint(query));
  return [tables, { subject: { fr: "Vues de chaque public", en: "Views of each audience" }, remedy: current ? null : remedy }];
}

async function pendingMigrations(query: Query): Promise<number> {
  const [catalogue] = await query<{ known: boolean }>(`select to_regclass('${DIRECTORY_SCHEMA}.${MIGRATION_TABLE}') is not null as known`);
  if (catalogue?.known !== true) return migrations.length;
  const executed = await query<{ name: string }>(`select name from ${DIRECTORY_SCHEMA}.${MIGRATION_TABLE}`);
  return migrations.filter((migration) => !executed.some(({ name }) => name === migration.name)).length;
}
