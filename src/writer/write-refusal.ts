import { ExpectedError } from "../core/errors.js";
import type { Translated } from "../core/language.js";

export type RefusalCode = "INVALID_INPUT" | "NOT_FOUND" | "FORBIDDEN" | "VERSION_CONFLICT" | "DUPLICATE_FOUND" | "ITEMS_REFUSED";

interface RefusalDetails {
  /** Where in the input the fault lies, e.g. `["input", "foundedOn"]`. */
  readonly path?: readonly string[];
  readonly remedy?: Translated;
  /** VERSION_CONFLICT: the version that the record has now. */
  readonly currentVersion?: number;
  /** DUPLICATE_FOUND: the record that is there already. */
  readonly existing?: { readonly type: string; readonly uuid: string };
  /** ITEMS_REFUSED: what is wrong with each. */
  readonly failures?: readonly WriteRefusal[];
}

/**
 * A write that cannot be done, for a reason that the caller can act on. Thrown inside the write's transaction, which it undoes;
 * the GraphQL face answers it as a typed result. Its message never repeats a submitted value.
 */
export class WriteRefusal extends Error {
  override readonly name = "WriteRefusal";

  constructor(
    readonly code: RefusalCode,
    readonly text: Translated,
    readonly details: RefusalDetails = {},
  ) {
    super(text.en);
  }
}

export function invalidInput(path: readonly string[], text: Translated, remedy?: Translated): WriteRefusal {
  return new WriteRefusal("INVALID_INPUT", text, { path, ...(remedy && { remedy }) });
}

export function notFound(path: readonly string[]): WriteRefusal {
  return new WriteRefusal(
    "NOT_FOUND",
    { fr: "Cet enregistrement n'existe pas ou n'existe plus.", en: "This record does not exist, or no longer." },
    { path, remedy: { fr: "Vérifiez l'identifiant.", en: "Check the id." } },
  );
}

export function forbidden(): WriteRefusal {
  return new WriteRefusal(
    "FORBIDDEN",
    { fr: "Vos droits ne permettent pas cette modification.", en: "Your rights do not allow this change." },
    {
      remedy: {
        fr: "Proposez la modification, ou demandez au centre de ressources.",
        en: "Propose the change, or ask the resource centre.",
      },
    },
  );
}

/** For a record that an upsert knows but nobody sees. */
export function archived(path: readonly string[]): WriteRefusal {
  return invalidInput(
    path,
    { fr: "Cet enregistrement est archivé.", en: "This record is archived." },
    { fr: "Restaurez-le d'abord.", en: "Restore it first." },
  );
}

/** For a record that its source may not bring back: it was erased, and so is all that was known of it. */
export function erased(path: readonly string[]): WriteRefusal {
  return invalidInput(
    path,
    { fr: "La personne que la source désigne ainsi a été effacée.", en: "The person whom the source calls so was erased." },
    {
      fr: "Retirez-la de la source. Si elle le demande, créez-la sans cette clé.",
      en: "Take them out of the source. If they ask for it, create them without this key.",
    },
  );
}

export function versionConflict(path: readonly string[], currentVersion: number): WriteRefusal {
  return new WriteRefusal(
    "VERSION_CONFLICT",
    { fr: "L'enregistrement a changé depuis votre lecture.", en: "The record has changed since you read it." },
    {
      path,
      currentVersion,
      remedy: {
        fr: "Relisez-le, reportez vos changements et renvoyez sa version actuelle.",
        en: "Read it again, redo your changes and send its current version.",
      },
    },
  );
}

export function itemsRefused(path: readonly string[], failures: readonly WriteRefusal[]): WriteRefusal {
  return new WriteRefusal(
    "ITEMS_REFUSED",
    {
      fr: `Rien n'a été écrit : ${failures.length} éléments sont refusés.`,
      en: `Nothing was written: ${failures.length} items are refused.`,
    },
    { path, failures, remedy: { fr: "Corrigez-les, puis renvoyez le tout.", en: "Mend them, then send everything again." } },
  );
}

/** What the reading of an input found wrong: a malformed id or identifier. Undefined for other errors. */
export function expectedRefusal(error: unknown): WriteRefusal | undefined {
  if (!(error instanceof ExpectedError) || !(error.code === "INVALID_ID" || error.code === "BAD_USER_INPUT")) return undefined;
  const { argument, remedy } = error.details;
  return new WriteRefusal("INVALID_INPUT", error.text, {
    ...(argument !== undefined && { path: argument.split(".") }),
    ...(remedy && { remedy }),
  });
}
