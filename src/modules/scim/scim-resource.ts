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
  /** The weak tag of the whole resource, whatever is selected of it; of a group without its members, of all but them. */
  readonly version: string;
}

const NAMES = /^[A-Za-z][\w.:$-]*$/;

/**
 * Names that no resource has are passed over; where none is left that is wanted, the id alone is given.
 * @throws ScimError for what are no names of attributes
 */
export function selectionFilter(
  { attributes, excludedAttributes }: ScimSelection,
  schema: SCIMMY.Types.SchemaDefinition,
): SCIMMY.Types.Filter | undefined {
  const [list, operator] = attributes === null ? [excludedAttributes, "np"] : [attributes, "pr"];
  if (list === null || list.trim() === "") return undefined;
  const names = list.split(",", 100).map((name) => name.trim());
  if (!names.every((name) => NAMES.test(name))) throw new ScimError(400, "Attributes are named, with commas between them", "invalidPath");
  const known = new Set(names.flatMap((name) => nameIn(schema, name) ?? []));
  // A whole makes its parts superfluous, and the library cannot be told of both.
  const wanted = [...known].filter((name) => name.startsWith("urn:") || !name.includes(".") || !known.has(name.split(".", 1)[0] ?? ""));
  // Without a whole attribute among those wanted the library would give extensions that nobody asked for.
  if (operator === "pr") wanted.push("id");
  if (wanted.length === 0) return undefined;
  return new SCIMMY.Types.Filter(wanted.map((name) => `${name} ${operator}`).join(" and "));
}

/** As the schema writes it, without the schema's own prefix; undefined when it has no such attribute. */
function nameIn(schema: SCIMMY.Types.SchemaDefinition, name: string): string | undefined {
  const prefix = `${schema.id}:`.toLowerCase();
  const bare = name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name;
  try {
    if (bare.toLowerCase().startsWith("urn:")) return schema.attribute(bare) && bare;
    const [top = "", part, ...more] = bare.split(".");
    const whole = schema.attribute(top).name;
    if (part === undefined) return whole;
    return more.length === 0 ? `${whole}.${schema.attribute(`${whole}.${part}`).name}` : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
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
