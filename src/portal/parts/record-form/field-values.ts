import { parisClock, parisInstant } from "../../i18n/paris-clock.js";
import { countsIn, textOfCounts } from "./counted-lines.js";
import type { Changes, Field, Values } from "./field.js";
import { filesIn, textOfFiles } from "./listed-files.js";
import { placeIn, textOfPlace } from "./map-place.js";
import { moneyIn, textOfMoney } from "./money-text.js";

export function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The ids of several actors, in their order. */
function idsOf(text: string): readonly string[] {
  return linesOf(text).map((line) => line.split("\t")[0] ?? "");
}

/** Whether both say the same: an actor may have been renamed meanwhile, codes have no order. */
export function isSame({ form }: Pick<Field, "form">, one: string, other: string): boolean {
  if (form === "actor") return one.split("\t")[0] === other.split("\t")[0];
  if (form === "actors") return idsOf(one).join() === idsOf(other).join();
  if (form === "codes") return [...linesOf(one)].sort().join() === [...linesOf(other)].sort().join();
  if (form === "counts") return countKey(one) === countKey(other);
  if (form === "money") return JSON.stringify(moneyIn(one) ?? one.trim()) === JSON.stringify(moneyIn(other) ?? other.trim());
  if (form === "lines" || form === "identifiers" || form === "files") return linesOf(one).join("\n") === linesOf(other).join("\n");
  return one.trim() === other.trim();
}

/** Numbers by code in one order, what is no number with them; none is 0. */
function countKey(text: string): string {
  return linesOf(text)
    .filter((line) => !/\t0+$/.test(line))
    .sort()
    .join();
}

/** The text as the API's inputs have it: nothing is null, a list of nothing is empty. */
function inputOf({ form }: Pick<Field, "form">, text: string): unknown {
  switch (form) {
    case "flag":
      return text !== "";
    case "lines":
    case "codes":
      return linesOf(text);
    case "identifiers":
      return linesOf(text).map((line) => {
        const [scheme, value, source] = line.split("\t");
        return { scheme, value, ...(source && { source }) };
      });
    case "files":
      return filesIn(text);
    case "actors":
      return idsOf(text);
    case "actor":
      return text.split("\t")[0] || null;
    case "instant":
      return text.trim() === "" ? null : parisInstant(text);
    case "number":
      return text.trim() === "" ? null : Number(text);
    case "location":
      return placeIn(text) ?? null;
    case "money":
      return moneyIn(text) ?? null;
    case "counts":
      return [...countsIn(text)].filter(([, count]) => count > 0).map(([category, count]) => ({ category, count }));
    default:
      return text.trim() || null;
  }
}

/** An input of the API as text, but for actors, whose names it does not hold. */
export function textOf({ form }: Pick<Field, "form">, input: unknown): string {
  if (input === null || input === undefined || input === false) return "";
  if (form === "flag") return "1";
  if (form === "instant") return parisClock(String(input));
  if (form === "location") return textOfPlace(input as Parameters<typeof textOfPlace>[0]);
  if (form === "files") return textOfFiles(input as Parameters<typeof textOfFiles>[0]);
  if (form === "money") return textOfMoney(input as Parameters<typeof textOfMoney>[0]);
  if (!Array.isArray(input)) return String(input);
  if (form === "counts") {
    const counts = input as readonly { readonly category: string; readonly count: number }[];
    return textOfCounts(counts.map(({ category, count }) => [category, count]));
  }
  if (form !== "identifiers") return input.map(String).join("\n");
  const identifiers = input as readonly { readonly scheme: string; readonly value: string; readonly source?: string | null }[];
  return identifiers.map(({ scheme, value, source }) => [scheme, value, source ?? ""].join("\t")).join("\n");
}

/** The fields that are otherwise than before, and no others. */
export function changesOf(fields: readonly Field[], before: Values, now: Values): Changes {
  const changed = fields.filter((field) => !isSame(field, before[field.name] ?? "", now[field.name] ?? ""));
  return Object.fromEntries(changed.map((field) => [field.name, inputOf(field, now[field.name] ?? "")]));
}

/** All that is filled in; a box that is not ticked says no. */
export function filledOf(fields: readonly Field[], now: Values): Changes {
  const filled = fields.filter(({ name, form }) => form === "flag" || (now[name] ?? "").trim() !== "");
  return Object.fromEntries(filled.map((field) => [field.name, inputOf(field, now[field.name] ?? "")]));
}

/** What is wrong with what stands in a field, in words. */
export function faultOf(field: Field, values: Values, required: string): string | undefined {
  const text = values[field.name] ?? "";
  if (text.trim() === "") return field.isRequired ? required : undefined;
  return field.check?.(text, values);
}
