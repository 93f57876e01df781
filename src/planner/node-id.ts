import { ExpectedError } from "../core/errors.js";
import { rawSql, type Sql, sql } from "./sql.js";

export interface NodeId {
  readonly type: string;
  readonly uuid: string;
}

const form = /^([A-Z][A-Za-z]*):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The opaque id that clients see: base64url of `type:uuid`. */
export function encodeNodeId({ type, uuid }: NodeId): string {
  return Buffer.from(`${type}:${uuid}`).toString("base64url");
}

/**
 * Reads an id.
 * @throws ExpectedError INVALID_ID for text that is no id of ours. It looks at the text alone, so it says nothing about what exists.
 */
export function decodeNodeId(value: unknown, path: string): NodeId {
  const bytes = Buffer.from(typeof value === "string" ? value : "", "base64url");
  // Base64 spells the same bytes in several ways: a record has one id.
  const match = bytes.toString("base64url") === value ? form.exec(bytes.toString("latin1")) : null;
  if (!match) {
    throw new ExpectedError(
      "INVALID_ID",
      { fr: `« ${path} » n'est pas un identifiant de cet annuaire.`, en: `"${path}" is not an id of this directory.` },
      {
        argument: path,
        remedy: { fr: "Reprenez tel quel l'identifiant « id » d'une réponse.", en: 'Send the "id" of an earlier answer, unchanged.' },
      },
    );
  }
  return { type: match[1] as string, uuid: match[2] as string };
}

/** Reads an id that must be one of `type`, and gives its uuid. Null stays null. */
export function uuidOf(type: string): (value: unknown, path: string) => string | null {
  return (value, path) => {
    if (value == null) return null;
    const id = decodeNodeId(value, path);
    if (id.type === type) return id.uuid;
    throw new ExpectedError(
      "INVALID_ID",
      {
        fr: `« ${path} » attend l'identifiant d'un objet ${type}, non ${id.type}.`,
        en: `"${path}" takes the id of a ${type}, not of a ${id.type}.`,
      },
      {
        argument: path,
        remedy: {
          fr: `Donnez l'« id » d'un objet ${type} ; « node » lit un identifiant de tout type.`,
          en: `Send the "id" of a ${type}; "node" reads an id of any type.`,
        },
      },
    );
  };
}

export function uuidsOf(type: string): (value: unknown, path: string) => string[] | null {
  const one = uuidOf(type);
  return (value, path) => (value == null ? null : [value].flat().map((item, index) => one(item, `${path}[${index}]`) as string));
}

/**
 * The same in SQL, as JSON text. Base64 works on groups of three bytes, so the constant head is encoded here and only the rest
 * by the server; text of ASCII letters, digits, `:` and `-` never gives the two characters in which base64url differs.
 */
export function nodeIdJson(type: string, uuid: Sql): Sql {
  const prefix = `${type}:`;
  const aligned = prefix.length - (prefix.length % 3);
  const head = Buffer.from(prefix.slice(0, aligned)).toString("base64");
  const tail = prefix.slice(aligned);
  const encoded = sql`encode((${rawSql(`'${tail}'`)}||${uuid})::bytea,'base64')`;
  return sql`(${rawSql(`'"${head}'`)}||rtrim(${encoded},'=')||'"')`;
}
