import { createHmac } from "node:crypto";
import pg from "pg";
import { AUDIENCES, type Audience } from "../core/audience.js";
import { errorCode } from "../core/error-code.js";
import type { Logger } from "../core/logger.js";
import { OperatorError } from "../core/operator-error.js";
import { withAdvisoryLock } from "./advisory-lock.js";
import { asRole, inDatabase } from "./database-url.js";
import { scramVerifier } from "./scram.js";

/** A role that this program logs in as: a reader for each audience and one for an organization's own sheet, each confined to its views, and one writer. */
export interface DatabaseRole {
  readonly name: string;
  /** Schemas in which a bare table name is looked up. */
  readonly searchPath: string;
}

/** Roles belong to the cluster: whoever creates them holds this lock, in this database. */
const CLUSTER_DATABASE = "postgres";
const CLUSTER_LOCK = 7_024_001;

const INVALID_PASSWORD = "28P01";
const INVALID_AUTHORIZATION = "28000";
const INSUFFICIENT_PRIVILEGE = "42501";

export function audienceSchema(audience: Audience): string {
  return `audience_${audience.toLowerCase()}`;
}

export function readerRole(audience: Audience): DatabaseRole {
  return { name: `maillage_${audience.toLowerCase()}`, searchPath: `${audienceSchema(audience)}, public` };
}

/** Schema of the views in which an organization finds its own sheet whole, and the rest as a MEMBER does. */
export const OWNER_SCHEMA = "audience_owner";

export const OWNER_ROLE: DatabaseRole = { name: "maillage_owner", searchPath: `${OWNER_SCHEMA}, public` };

export const WRITER_ROLE: DatabaseRole = { name: "maillage_writer", searchPath: "directory, public" };

export const DATABASE_ROLES: readonly DatabaseRole[] = [...AUDIENCES.map(readerRole), OWNER_ROLE, WRITER_ROLE];

/** The address of the same database as one of its roles. */
export function roleUrl(ownerUrl: string, role: DatabaseRole, secret: string): string {
  return asRole(ownerUrl, role.name, rolePassword(role, secret));
}

/** What creates or renews a role; harmless when repeated. */
export function roleStatements(role: DatabaseRole, secret: string): string[] {
  const name = pg.escapeIdentifier(role.name);
  const verifier = pg.escapeLiteral(scramVerifier(rolePassword(role, secret)));
  return [
    `do $$ begin create role ${name}; exception when duplicate_object or unique_violation then null; end $$`,
    `alter role ${name} with login noinherit password ${verifier}`,
    `alter role ${name} set search_path = ${role.searchPath}`,
  ];
}

/** Those of the roles that cannot log in with their password, or whose tables' names would mean something else. */
export async function missingRoles(ownerUrl: string, secret: string): Promise<DatabaseRole[]> {
  const ready = await Promise.all(DATABASE_ROLES.map((role) => isReady(ownerUrl, role, secret)));
  return DATABASE_ROLES.filter((_, index) => !ready[index]);
}

/** Creates or mends the roles that are missing. @throws OperatorError where the owner may not. */
export async function ensureRoles(ownerUrl: string, secret: string, log: Logger): Promise<void> {
  if ((await missingRoles(ownerUrl, secret)).length === 0) return;
  try {
    await withAdvisoryLock(inDatabase(ownerUrl, CLUSTER_DATABASE), CLUSTER_LOCK, async (client) => {
      for (const role of await missingRoles(ownerUrl, secret)) {
        for (const statement of roleStatements(role, secret)) await client.query(statement);
        log.info({ role: role.name }, "database role created or renewed");
      }
    });
  } catch (error) {
    throw errorCode(error) === INSUFFICIENT_PRIVILEGE ? refusedRoles(error) : error;
  }
}

function rolePassword(role: DatabaseRole, secret: string): string {
  return createHmac("sha256", secret).update(`database role ${role.name}`).digest("base64url");
}

async function isReady(ownerUrl: string, role: DatabaseRole, secret: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: roleUrl(ownerUrl, role, secret), connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ search_path: string }>("show search_path");
    return rows[0]?.search_path === role.searchPath;
  } catch (error) {
    if (errorCode(error) === INVALID_PASSWORD || errorCode(error) === INVALID_AUTHORIZATION) return false;
    throw error;
  } finally {
    await client.end();
  }
}

function refusedRoles(cause: unknown): OperatorError {
  return new OperatorError(
    {
      fr: "Le rôle de DATABASE_URL n'a pas le droit de créer les rôles de lecture et d'écriture (CREATEROLE).",
      en: "The role of DATABASE_URL may not create the reader and writer roles (CREATEROLE).",
    },
    {
      fr: "Faites exécuter par un administrateur ce qu'affiche « maillage migrate --roles-sql », puis recommencez.",
      en: 'Have an administrator run what "maillage migrate --roles-sql" prints, then try again.',
    },
    { cause },
  );
}
