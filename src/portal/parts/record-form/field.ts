import type { SearchType } from "../../graphql/operations/ActorChoices.js";

/**
 * What stands in a form, by field, as text: of a list one entry a line, of an identifier its scheme, value and source by tabs, of a file its
 * address, name, media type and licence by tabs, of an actor its id and name by a tab, of an instant what a clock in Paris shows, of a place
 * on the map its degrees, of an amount its number, of numbers by code a line a code. Nothing is the empty text.
 */
export type Values = Readonly<Record<string, string>>;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface AnyField {
  /** As the API's inputs name it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  /** What is wrong with what stands there, in words; asked as one types, never of nothing. */
  readonly check?: (text: string, values: Values) => string | undefined;
}

export type Field = AnyField &
  (
    | { readonly form: "line"; readonly type?: "text" | "email" | "tel" | "url" }
    | { readonly form: "text" | "lines" | "partialDate" | "date" | "instant" | "flag" | "location" | "identifiers" | "files" | "money" }
    /** At least 1 unless it says another. */
    | { readonly form: "number"; readonly least?: number }
    | { readonly form: "choice" | "codes" | "counts"; readonly choices: readonly Choice[] }
    | { readonly form: "actor" | "actors"; readonly types: readonly SearchType[] }
  );

/** A record as a form knows it. */
export interface FormRecord {
  readonly version: number;
  readonly values: Values;
  /** Who changed it last, where the viewer is told. */
  readonly changedBy?: string | undefined;
}

/** What is to be changed, as the API's inputs have it: what is absent stays. */
export type Changes = Readonly<Record<string, unknown>>;
