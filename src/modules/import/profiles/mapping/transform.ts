import { findPhoneNumbersInText } from "libphonenumber-js";
import { decimal } from "../decimal.js";
import { folded } from "../folded.js";
import { mendText } from "../mend-text.js";
import { partialDate } from "../partial-date.js";
import type { Fault } from "../problem.js";
import * as faults from "../value-faults.js";
import { titleCase } from "./title-case.js";
import type { TransformSpec } from "./transform-spec.js";
import { unknownName } from "./unknown-name.js";

type Complain = (fault: Fault, text: string) => void;

/** Texts made of texts: those at fault, and said to be, are left out. */
export type Transform = (texts: readonly string[], complain: Complain) => readonly string[];

/** Texts made of one; none when it is dropped. */
type TextTransform = (text: string, complain: (fault: Fault) => void) => readonly string[];

/** Tables by name, their entries by folded text. */
export type Lookups = Readonly<Record<string, ReadonlyMap<string, readonly string[]>>>;

/** @throws OperatorError for a lookup in a table that the mapping lacks */
export function compiledTransform(spec: TransformSpec, lookups: Lookups): Transform {
  const { part, ...others } = spec;
  if (part !== undefined) return (texts) => one(texts.at(part < 0 ? part : part - 1));
  const [name, option] = Object.entries(others).find(([, value]) => value !== undefined) as [keyof typeof transforms, never];
  const transform = (transforms[name] as (option: unknown, lookups: Lookups) => TextTransform)(option, lookups);
  return (texts, complain) => {
    if (texts.length === 0) return texts;
    if (texts.length === 1) return transform(texts[0] as string, (fault) => complain(fault, texts[0] as string));
    return texts.flatMap((text) => transform(text, (fault) => complain(fault, text)));
  };
}

const one = (text: string | undefined): readonly string[] => (text === undefined || text === "" ? [] : [text]);
const plain = (change: (text: string) => string | undefined) => (): TextTransform => (text) => one(change(text));

const transforms: {
  readonly [Name in Exclude<keyof TransformSpec, "part">]-?: (option: NonNullable<TransformSpec[Name]>, lookups: Lookups) => TextTransform;
} = {
  mend: plain(mendText),
  upper: plain((text) => text.toUpperCase()),
  lower: plain((text) => text.toLowerCase()),
  title: plain(titleCase),
  uncapital: plain((text) => (text === text.toUpperCase() ? titleCase(text) : text)),
  slug: plain((text) => folded(text).replaceAll(" ", "-")),
  digits: plain((text) => text.replace(/\D/g, "")),
  phone: () => (text) => findPhoneNumbersInText(text, "FR").map(({ number }) => number.formatInternational()),
  postcode: () => (text, complain) => {
    const compact = text.replace(/\.0+$/, "").replace(/^F-|\s/gi, "");
    if (/^\d{4,5}$/.test(compact)) return [compact.padStart(5, "0")];
    complain(faults.noPostcode);
    return [];
  },
  date: () => (text, complain) => {
    const date = partialDate(text);
    if (date === undefined) complain(faults.noDate);
    return one(date ?? undefined);
  },
  year: () => (text, complain) => {
    const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0];
    if (year === undefined) complain(faults.noYear);
    return one(year);
  },
  number: () => (text, complain) => {
    const number = decimal(text);
    if (number === undefined) complain(faults.noNumber);
    return one(number);
  },
  json: () => (text, complain) => {
    try {
      return [JSON.parse(text) as unknown]
        .flat(3)
        .filter((item) => typeof item === "string" || typeof item === "number")
        .map(String);
    } catch {
      complain(faults.noJson);
      return [];
    }
  },
  pad: (width) => (text) => [text.padStart(width, "0")],
  cut: (width) => (text) => [text.length > width ? `${text.slice(0, width - 1).trimEnd()}…` : text],
  emptyIf: (texts) => {
    const empty = new Set(texts);
    return (text) => (empty.has(text) ? [] : [text]);
  },
  prefix: (prefix) => (text) => [prefix + text],
  suffix: (suffix) => (text) => [text + suffix],
  split: (separator) => (text) => parts(text.split(separator)),
  splitBy: (separator) => (text) => parts(separator.split(text)),
  match: (pattern) => (text) => {
    return one(pattern.find(text)?.trim());
  },
  replace:
    ({ pattern, by }) =>
    (text) =>
      one(pattern.replaceAll(text, by).trim()),
  labelled: ({ label, among }) => {
    const labels = new RegExp(`(?:^|[\\s|;/-]+)(${[label, ...among].map(escaped).join("|")})\\s*:`, "iu");
    const wanted = folded(label);
    return (text) => {
      const pieces = text.split(labels);
      const at = pieces.findIndex((piece, rank) => rank % 2 === 1 && folded(piece) === wanted);
      return at < 0 ? [] : one(pieces[at + 1]?.replace(/[\s|;/-]+$/, "").trim());
    };
  },
  lookup: ({ table, otherwise }, lookups) => {
    const entries = lookups[table];
    if (!entries) throw unknownName("lookups", table);
    return (text, complain) => {
      const found = entries.get(folded(text));
      if (found) return found;
      if (otherwise === "keep") return [text];
      if (otherwise === "warn") complain(faults.notInTable(table));
      return [];
    };
  },
};

function parts(pieces: readonly string[]): string[] {
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
