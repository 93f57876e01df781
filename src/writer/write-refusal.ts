import type { Translated } from "../core/language.js";

export type RefusalCode = "INVALID_INPUT" | "NOT_FOUND" | "FORBIDDEN" | "VERSION_CONFLICT" | "DUPLICATE_FOUND";

interface RefusalDetails {
  /** Where in the input the fault lies, e.g. `["input", "foundedOn"]`. */
  readonly path?: readonly string[];
  readonly remedy?: Translated;
  /** VERSION_CONFLICT: the version that the record has now. */
  readonly currentVersion?: number;
  /** DUPLICATE_FOUND: the record that is there already. */
  readonly existing?: { readonly type: string; readonly uuid: string };
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
