import { Readable } from "node:stream";
import type {
  ImportedOrganization,
  ImportedRecord,
  ImportFile,
  ImportProfile,
  RowProblem,
} from "../../../src/modules/import/imported-record.js";

/** A file held in memory. */
function fileOf(text: string, name = "essai.jsonl"): ImportFile {
  const bytes = Buffer.from(text);
  return { name, size: bytes.length, open: () => Readable.from([bytes]) };
}

/** Reads one record a line, as JSON without its origin. */
export function lineProfile(source = "Fichier d'essai"): ImportProfile {
  return {
    name: "lines",
    label: { fr: "Lignes", en: "Lines" },
    source: { name: source },
    async *read(files) {
      for (const file of files) {
        let text = "";
        for await (const chunk of file.open()) text += String(chunk);
        for (const [index, line] of text.split("\n").entries()) {
          if (line !== "")
            yield { ...(JSON.parse(line) as object), origin: { file: file.name, row: index + 1 } } as ImportedRecord | RowProblem;
        }
      }
    },
  };
}

export function linesOf(records: readonly object[]): ImportFile {
  return fileOf(records.map((record) => JSON.stringify(record)).join("\n"));
}

export function organization(given: Partial<Omit<ImportedOrganization, "type" | "origin">> & { name: string }): object {
  return { type: "Organization", identifiers: [], ...given };
}

/** A SIREN, then a SIRET, whose keys are right. */
export function siretOf(number: number): string {
  const siren = withKey(String(number).padStart(8, "0"));
  return withKey(`${siren}0001`);
}

function withKey(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]) * (2 - (at % 2));
    sum += digit > 9 ? digit - 9 : digit;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
