import { createHash } from "node:crypto";
import type { ImportedIdentifier } from "./imported-record.js";

/** Registers whose numbers name one organization, the surest first. A SIREN names all the establishments of its legal unit. */
const REGISTERS = ["SIRET", "RNA", "INSEE", "QPV", "SIREN"] as const;

/** What a source calls a record: the id that it gives. */
export function externalKeyOf(externalId: string): string {
  return `ext:${externalId}`;
}

/** By what a record without an id is known again. A digest: it may be made of names of people. */
export function naturalKey(...parts: readonly (string | null | undefined)[]): string {
  const folded = parts.map((part) => (part == null ? "" : foldedText(part))).join("\n");
  return `is:${createHash("sha256").update(folded).digest("base64url").slice(0, 27)}`;
}

/** By what an organization is known: its id in the source, else its surest number, else what it is called and where it is. */
export function organizationKey(organization: {
  readonly externalId?: string;
  readonly identifiers?: readonly ImportedIdentifier[];
  readonly name?: string;
  readonly commune?: string;
  readonly postalCode?: string;
}): string {
  const { externalId, identifiers = [], name, commune, postalCode } = organization;
  if (externalId !== undefined) return externalKeyOf(externalId);
  const numbers = REGISTERS.map((scheme) => identifiers.find((one) => one.scheme === scheme)).filter((one) => one !== undefined);
  const [surest] = numbers;
  return surest ? `${surest.scheme}:${surest.value}` : naturalKey(name, commune ?? postalCode);
}

/** Without accents, case or punctuation. */
function foldedText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
