import type SCIMMY from "scimmy";
import type { StatementRunner } from "../../core/context.js";
import { GROUPS, type ScimAttributes, USERS } from "./scim-attributes.js";
import { readGroups, readUsers, type ScimDocument } from "./scim-documents.js";
import { notFound } from "./scim-error.js";
import { uuidIn } from "./scim-id.js";
import { type ScimList, scimList } from "./scim-list.js";
import { queryScim, type ScimQuery } from "./scim-query.js";
import { type ScimResource, type ScimSelection, scimResource, selectionFilter } from "./scim-resource.js";
import { GROUP_SCHEMA, USER_SCHEMA } from "./scim-schemas.js";

export type ScimEndpoint = "Users" | "Groups";

/** Who asks, and where the answer's addresses begin. */
export interface ScimAsker {
  readonly runner: StatementRunner;
  /** In Europe/Paris. */
  readonly today: string;
  readonly base: string;
}

interface Endpoint {
  readonly attributes: ScimAttributes;
  readonly schema: SCIMMY.Types.SchemaDefinition;
  read(asker: ScimAsker, uuids: readonly string[], selection: ScimSelection): Promise<ScimDocument[]>;
}

const ENDPOINTS: Readonly<Record<ScimEndpoint, Endpoint>> = {
  Users: { attributes: USERS, schema: USER_SCHEMA, read: ({ runner, today }, uuids) => readUsers(runner, uuids, today) },
  Groups: {
    attributes: GROUPS,
    schema: GROUP_SCHEMA,
    read: ({ runner, today }, uuids, { excludedAttributes }) =>
      readGroups(runner, uuids, today, !/(^|,)\s*members\s*(,|$)/i.test(excludedAttributes ?? "")),
  },
};

/** A page of resources. @throws ScimError */
export async function listScim(endpoint: ScimEndpoint, query: ScimQuery & ScimSelection, asker: ScimAsker): Promise<ScimList> {
  const { attributes, schema, read } = ENDPOINTS[endpoint];
  const selection = selectionFilter(query, schema);
  const { uuids, totalResults, startIndex } = await queryScim(asker.runner, attributes, query, asker.today);
  const documents = uuids.length === 0 ? [] : await read(asker, uuids, query);
  const resources = documents.map((document) => scimResource(document, schema, asker.base, selection).body);
  return scimList(resources, totalResults, startIndex);
}

/** One resource. @throws ScimError, the same for hidden, unknown and nonsense */
export async function readScim(endpoint: ScimEndpoint, id: string, selected: ScimSelection, asker: ScimAsker): Promise<ScimResource> {
  const { attributes, schema, read } = ENDPOINTS[endpoint];
  const selection = selectionFilter(selected, schema);
  const uuid = uuidIn(id, attributes.type);
  const known =
    uuid === undefined ? [] : (await queryScim(asker.runner, attributes, { ...ONE, filter: `id eq "${id}"` }, asker.today)).uuids;
  const [document] = known.length === 0 ? [] : await read(asker, known, selected);
  if (document === undefined) throw notFound();
  return scimResource(document, schema, asker.base, selection);
}

const ONE = { sortBy: null, sortOrder: null, startIndex: null, count: null } as const;
