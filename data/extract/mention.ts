import type { ContactPointRecord, IdentifierRecord } from "../../src/modules/exchange/sample/sample-records.js";

/** One appearance of an organization in one file. Several mentions become one organization (`mergeMentions`). */
export interface Mention {
  readonly source: string;
  /** As given, mended. */
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly acronym: string | null;
  readonly description: string | null;
  /** Valid in form, or null. */
  readonly siret: string | null;
  /** The mention's own identity in its source (a directory number); never merged by name. */
  readonly ownKey: string | null;
  /** Whether the file may have cut the name where it ends. */
  readonly isCut: boolean;
  readonly kind: string;
  readonly identifiers: readonly IdentifierRecord[];
  readonly location: readonly [number, number] | null;
  readonly parentKey: string | null;
  readonly territories: readonly string[];
  readonly themes: readonly string[];
  readonly contactPoints: readonly ContactPointRecord[];
}

const nothing = {
  otherNames: [],
  acronym: null,
  description: null,
  siret: null,
  ownKey: null,
  isCut: false,
  identifiers: [],
  location: null,
  parentKey: null,
  territories: [],
  themes: [],
  contactPoints: [],
} as const;

export function mention(given: Pick<Mention, "source" | "name" | "kind"> & Partial<Mention>): Mention {
  return { ...nothing, ...given };
}
