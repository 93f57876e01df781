import { ExpectedError } from "../core/errors.js";
import { OperatorError } from "../core/operator-error.js";
import type { Database } from "../database/database.js";
import type { ApiKeys } from "../modules/access/index.js";
import { uuidOf } from "../planner/node-id.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A key by its id or by how it begins (`mlg_…`; the whole key will do). @throws OperatorError */
export async function findKey(keys: ApiKeys, reference: string): Promise<string> {
  const [publicPart] = /^mlg_[0-9A-Za-z]{12}/.exec(reference) ?? [];
  const id = publicPart === undefined ? idIn(reference, "ApiKey") : await keys.idOf(publicPart);
  if (id !== undefined) return id;
  throw new OperatorError(
    { fr: "Aucune clé ne correspond.", en: "No key corresponds." },
    { fr: "« maillage key list » les montre.", en: '"maillage key list" shows them.' },
  );
}

/** An organization by its id, as the API gives it or as a UUID, or by its SIRET. @throws OperatorError */
export async function findOrganization(database: Database, reference: string): Promise<string> {
  const id = /^\d{14}$/.test(reference) ? await organizationOf(database, reference) : idIn(reference, "Organization");
  if (id !== undefined) return id;
  throw new OperatorError(
    { fr: "Aucune organisation ne correspond.", en: "No organization corresponds." },
    { fr: "Donnez son identifiant (id) ou son SIRET.", en: "Give its id or its SIRET." },
  );
}

async function organizationOf(database: Database, siret: string): Promise<string | undefined> {
  const rows = await database.reader("STAFF").run<{ id: string }>({
    text: "select organization_id as id from identifier where scheme = 'SIRET' and value = $1",
    values: [siret],
  });
  return rows[0]?.id;
}

function idIn(reference: string, type: string): string | undefined {
  if (UUID.test(reference)) return reference.toLowerCase();
  try {
    return uuidOf(type)(reference, "id") ?? undefined;
  } catch (error) {
    if (error instanceof ExpectedError) return undefined;
    throw error;
  }
}
