import { createHash } from "node:crypto";
import SCIMMY from "scimmy";
import type { ScimDocument } from "./scim-documents.js";
import { ScimError } from "./scim-error.js";

/** Which attributes of a resource are wanted, as the query string says it. */
export interface ScimSelection {
  readonly attributes: string | null;
  readonly excludedAttributes: string | null;
}

export interface ScimResource {
  readonly body: object;
  /** The weak tag of the whole resource, whatever is selected of it. */
  readonly version: string;
}

const NAMES = /^[A-Za-z][\w.:$-]*$/;

/** @throws ScimError for what are no names of attributes */
export function selectionFilter({ attributes, excludedAttributes }: ScimSelection): SCIMMY.Types.Filter | undefined {
  const [list, operator] = attributes === null ? [excludedAttributes, "np"] : [attributes, "pr"];
  if (list === null || list.trim() === "") return undefined;
  const names = list.split(",", 100).map((name) => name.trim());
  if (!names.every((name) => NAMES.test(name))) throw new ScimError(400, "Attributes are named, with commas between them", "invalidPath");
  return new SCIMMY.Types.Filter(names.map((name) => `${name} ${operator}`).join(" and "));
}

/** The document as a resource at its address. */
export function scimResource(
  document: ScimDocument,
  schema: SCIMMY.Types.SchemaDefinition,
  base: string,
  selection: SCIMMY.Types.Filter | undefined,
): ScimResource {
  const version = `W/"${createHash("sha256").update(JSON.stringify(document)).digest("base64url").slice(0, 22)}"`;
  const meta = document.meta as object;
  const linked = { ...document, ...links(document, base), meta: { ...meta, version } };
  const endpoint = `${base}/${schema.name}s`;
  return { body: schema.coerce(linked, "out", endpoint, selection) as object, version };
}

function links({ groups, members }: ScimDocument, base: string): object {
  const linked = (list: unknown, endpoint: string): object[] | undefined =>
    (list as readonly { value: string }[] | undefined)?.map((item) => ({ ...item, $ref: `${base}/${endpoint}/${item.value}` }));
  return {
    ...(groups === undefined ? {} : { groups: linked(groups, "Groups") }),
    ...(members === undefined ? {} : { members: linked(members, "Users") }),
  };
}
