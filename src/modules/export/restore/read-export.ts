import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { OperatorError } from "../../../core/operator-error.js";
import { EXPORTED_TYPES } from "../exported-types.js";
import { LINES_VERSION } from "../json-lines.js";
import { isObject, restoredRecord, UnreadableLine } from "./restored-line.js";

const TYPES = new Map(EXPORTED_TYPES.map((type) => [type.type, type]));

/**
 * The records of a whole export made as STAFF, with uuids for ids, one line of the file at a time.
 * @throws OperatorError for another file, or a part of one; UnreadableLine
 */
export async function* readExport(file: Readable): AsyncGenerator<Readonly<Record<string, unknown>>> {
  let line = 0;
  let records: number | undefined;
  for await (const text of createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const value = parsed(text, line);
    if (line === 1) {
      assertWholeDirectory(value);
      continue;
    }
    if (records !== undefined) throw new UnreadableLine(line);
    if (value.type === "End") {
      records = line - 2;
      if (value.records !== records) throw notWhole();
      continue;
    }
    const type = TYPES.get(String(value.type));
    if (type === undefined) throw new UnreadableLine(line, "type");
    yield restoredRecord(value, type, line);
  }
  if (records === undefined) throw notWhole();
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
    { fr: "Il manque des lignes à la fin du fichier.", en: "Lines are missing at the end of the file." },
    { fr: "Reprenez l'export : il s'est interrompu.", en: "Export again: it was interrupted." },
  );
}
