import { createHash } from "node:crypto";
import { ExpectedError } from "../core/errors.js";
import { jsonString } from "./json-text.js";
import type { OperationInput } from "./operation-input.js";
import { type Frame, joinSql, literal, Parameter, rawSql, type Sql, sql } from "./sql.js";

/*
 * A cursor is base64url of a digest and a JSON array [list and order, key…, uuid]: a place between two records, not a count of
 * records, so pages neither repeat nor skip while others write. The digest, keyed by the server, tells a mangled or invented
 * cursor from one that was given out. It guards against mistakes: a cursor opens nothing, the keys in it are only compared.
 */
const DIGEST_LENGTH = 12;

/** Where a cursor holds: in one list and order and, when these depend on an argument, for one value of it. */
export interface CursorScope {
  nameIn(frame: Frame): string;
  /** The name as JSON text. */
  readonly json: Sql;
}

export function cursorScope(list: string, argument?: OperationInput): CursorScope {
  if (!argument) return { nameIn: () => list, json: literal(JSON.stringify(list)) };
  const nameIn = (frame: Frame): string => {
    const value = createHash("sha256")
      .update(JSON.stringify(argument.value(frame)))
      .digest("base64url");
    return `${list} of ${value.slice(0, DIGEST_LENGTH)}`;
  };
  return { nameIn, json: sql`${new Parameter("text", (frame) => JSON.stringify(nameIn(frame)))}` };
}

/** What a cursor of a row says, as text: its scope, then `keys`, which are the order's columns and the uuid. */
export function cursorPayload(scope: CursorScope, keys: readonly Sql[]): Sql {
  const head = sql`'['||${scope.json}||','`;
  const values = joinSql(
    keys.map((key) => jsonString(sql`${key}::text`)),
    "||','||",
  );
  return sql`(${head}||${values}||']')`;
}

/** JSON text of the cursor with this payload. */
export function cursorJson(payload: Sql, cursorKey: Parameter): Sql {
  const signed = sql`(select left(md5(${cursorKey}||x.payload),${rawSql(String(DIGEST_LENGTH))})||x.payload from (select ${payload} as payload) x)`;
  return sql`('"'||translate(encode(convert_to(${signed},'UTF8'),'base64'),E'+/=\\n','-_')||'"')`;
}

/**
 * Reads a cursor back into its keys (as text), the uuid last.
 * @throws ExpectedError INVALID_CURSOR when it was not given out by this server for this list and order.
 */
export function decodeCursor(value: unknown, path: string, scope: string, cursorKey: string): readonly string[] {
  const bytes = Buffer.from(String(value), "base64url");
  const text = bytes.toString("utf8");
  const payload = text.slice(DIGEST_LENGTH);
  const digest = createHash("md5")
    .update(cursorKey + payload)
    .digest("hex")
    .slice(0, DIGEST_LENGTH);
  // Base64 spells the same bytes in several ways: only the one that was given out counts.
  if (digest === text.slice(0, DIGEST_LENGTH) && bytes.toString("base64url") === value) {
    const [given, ...keys] = JSON.parse(payload) as string[];
    if (given === scope) return keys;
    throw invalidCursor(path, {
      fr: `Le curseur « ${path} » vient d'une autre liste ou d'un autre tri.`,
      en: `The cursor "${path}" belongs to another list or another order.`,
    });
  }
  throw invalidCursor(path, { fr: `Le curseur « ${path} » est illisible.`, en: `The cursor "${path}" cannot be read.` });
}

function invalidCursor(path: string, text: { fr: string; en: string }): ExpectedError {
  return new ExpectedError("INVALID_CURSOR", text, {
    argument: path,
    remedy: {
      fr: "Reprenez un curseur de la page précédente, tel quel, avec les mêmes arguments ; ou repartez sans curseur.",
      en: "Send a cursor of the page before, unchanged, with the same arguments; or start again without one.",
    },
  });
}
