import type { Readable } from "node:stream";
import { errorCode } from "../../../core/error-code.js";
import { OperatorError } from "../../../core/operator-error.js";
import { EXPORTED_TYPES } from "../exported-types.js";
import { LINES_VERSION } from "../json-lines.js";
import { isObject, restoredRecord, UnreadableLine } from "./restored-line.js";

const TYPES = new Map(EXPORTED_TYPES.map((type) => [type.type, type]));

/** Of a line, in characters: what is longer is none of an export's. */
const LONGEST_LINE = 50_000_000;

/**
 * The records of a whole export made as STAFF, with uuids for ids, one line of the file at a time. It may be one that was broken off,
 * followed by those that went on with it.
 * @throws OperatorError for another file, or a part of one; UnreadableLine
 */
export async function* readExport(file: Readable): AsyncGenerator<Readonly<Record<string, unknown>>> {
  let line = 0;
  /** Where the part began that is being read. */
  let began = 1;
  let last: unknown;
  let isWhole = false;
  for await (const text of linesOf(file)) {
    line += 1;
    if (isWhole) throw new UnreadableLine(line);
    const value = parsed(text, line);
    if (line === 1 || value.type === "Export") {
      assertWholeDirectory(value);
      if (value.after !== last) throw notWhole();
      began = line;
    } else if (value.type === "End") {
      if (value.records !== line - began - 1) throw notWhole();
      isWhole = true;
    } else {
      const type = TYPES.get(String(value.type));
      if (type === undefined) throw new UnreadableLine(line, "type");
      yield restoredRecord(value, type, line);
      last = value.id;
    }
  }
  if (!isWhole) throw notWhole();
}

/** Texts hold other characters that some would take for ends of lines. */
async function* linesOf(file: Readable): AsyncGenerator<string> {
  let line = 1;
  let rest = "";
  try {
    for await (const part of file.setEncoding("utf8") as AsyncIterable<string>) {
      const lines = (rest + part).split("\n");
      rest = lines.pop() ?? "";
      line += lines.length;
      if (rest.length > LONGEST_LINE) throw new UnreadableLine(line);
      yield* lines;
    }
  } catch (error) {
    // A compressed file that breaks off.
    if (errorCode(error)?.startsWith("Z_")) throw notWhole();
    throw error;
  }
  if (rest !== "") yield rest;
}

function parsed(text: string, line: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UnreadableLine(line);
}

function assertWholeDirectory({ type, version, audience, types }: Readonly<Record<string, unknown>>): void {
  const isExport = type === "Export" && version === LINES_VERSION && audience === "STAFF";
  if (isExport && JSON.stringify(types) === JSON.stringify([...TYPES.keys()])) return;
  throw new OperatorError(
    {
      fr: "Ce fichier n'est pas un export entier de l'annuaire, fait pour l'équipe.",
      en: "This file is no export of the whole directory, made for the staff.",
    },
    {
      fr: "Faites-le par « maillage export all --audience STAFF -o annuaire.jsonl ».",
      en: 'Make one with "maillage export all --audience STAFF -o directory.jsonl".',
    },
  );
}

function notWhole(): OperatorError {
  return new OperatorError(
    {
      fr: "Il manque des lignes au fichier, à la fin ou entre ses parties.",
      en: "Lines are missing in the file, at the end or between its parts.",
    },
    {
      fr: "L'export s'est interrompu : refaites-le, ou ajoutez-y la suite (« ?after= » et l'« id » de la dernière ligne entière).",
      en: 'The export was interrupted: make it again, or add what follows ("?after=" and the "id" of the last whole line).',
    },
  );
}
