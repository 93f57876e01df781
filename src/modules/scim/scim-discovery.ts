import SCIMMY from "scimmy";
import { ENTERPRISE } from "./scim-attributes.js";
import { notFound } from "./scim-error.js";
import { scimList } from "./scim-list.js";
import { MOST_RESULTS } from "./scim-query.js";
import { GROUP_SCHEMA, SCHEMAS, USER_SCHEMA } from "./scim-schemas.js";

const unsupported = { supported: false } as const;

/** What this server can do; undefined for another address. @throws ScimError for an unknown schema or type */
export function describeScim(path: string, base: string): object | undefined {
  const [, endpoint, id] = /^\/(ServiceProviderConfig|Schemas|ResourceTypes)(?:\/([\w:.-]+))?$/.exec(path) ?? [];
  switch (endpoint) {
    case "ServiceProviderConfig":
      return id === undefined ? serviceProviderConfig(base) : undefined;
    case "Schemas":
      return oneOrAll(
        SCHEMAS.map((schema) => schema.describe(`${base}/Schemas`)),
        id,
      );
    case "ResourceTypes":
      return oneOrAll([resourceType(USER_SCHEMA, "Users", base), resourceType(GROUP_SCHEMA, "Groups", base)], id);
    default:
      return undefined;
  }
}

function oneOrAll(items: readonly { readonly id: string }[], id: string | undefined): object {
  if (id === undefined) return scimList(items, items.length, 1);
  const one = items.find((item) => item.id.toLowerCase() === id.toLowerCase());
  if (one === undefined) throw notFound();
  return one;
}

function serviceProviderConfig(base: string): object {
  return {
    schemas: [SCIMMY.Schemas.ServiceProviderConfig.id],
    patch: unsupported,
    bulk: { ...unsupported, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: MOST_RESULTS },
    changePassword: unsupported,
    sort: { supported: true },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: "oauthbearertoken",
        name: "Clé de l'API",
        description: "Authorization: Bearer mlg_…, a key with the scope sync",
        specUri: "https://www.rfc-editor.org/info/rfc6750",
        primary: true,
      },
    ],
    meta: { resourceType: "ServiceProviderConfig", location: `${base}/ServiceProviderConfig` },
  };
}

function resourceType({ name, id, description }: SCIMMY.Types.SchemaDefinition, endpoint: string, base: string) {
  return {
    schemas: [SCIMMY.Schemas.ResourceType.id],
    id: name,
    name,
    endpoint: `/${endpoint}`,
    description,
    schema: id,
    ...(name === "User" ? { schemaExtensions: [{ schema: ENTERPRISE, required: false }] } : {}),
    meta: { resourceType: "ResourceType", location: `${base}/ResourceTypes/${name}` },
  };
}
