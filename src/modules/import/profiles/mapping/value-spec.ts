import { z } from "zod";
import { type LinearExpression, regularExpression } from "./regular-expression.js";
import { type TransformSpec, transformSpecs } from "./transform-spec.js";

/** Where a value comes from: exactly one of `column` to `join`. A text alone names a column. */
export interface ValueSpec {
  /** A column, or several of which the first that is filled counts (names differ from year to year). */
  readonly column?: string | readonly string[] | undefined;
  readonly constant?: readonly string[] | undefined;
  /** Text with columns and named values in braces; between brackets, a part left out when one of them is empty. */
  readonly text?: string | undefined;
  /** One of `values`. */
  readonly value?: string | undefined;
  /** The first that is filled. */
  readonly first?: readonly ValueSpec[] | undefined;
  /** All that are filled, as a list. */
  readonly all?: readonly ValueSpec[] | undefined;
  /** All that are filled, in one text. */
  readonly join?: readonly ValueSpec[] | undefined;
  /** Between those joined; ", " by default. */
  readonly with?: string | undefined;
  /** What is done with each text, in this order. */
  readonly transform?: readonly TransformSpec[] | undefined;
  /** Empty unless this holds. */
  readonly when?: ConditionSpec | undefined;
  /** Used when nothing else is found. */
  readonly default?: string | undefined;
}

/** Exactly one of `filled`, `is`, `not`, `every`, `some`; `is` goes with `in` or `matches`. */
export interface ConditionSpec {
  readonly filled?: ValueSpec | undefined;
  readonly is?: ValueSpec | undefined;
  /** Compared without case and accents. */
  readonly in?: readonly string[] | undefined;
  readonly matches?: LinearExpression | undefined;
  readonly not?: ConditionSpec | undefined;
  readonly every?: readonly ConditionSpec[] | undefined;
  readonly some?: readonly ConditionSpec[] | undefined;
}

const SOURCES = ["column", "constant", "text", "value", "first", "all", "join"] as const;
const CONDITIONS = ["filled", "is", "not", "every", "some"] as const;

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** Lists may be written as their only item. */
export function listOf<Item>(item: z.ZodType<Item>): z.ZodType<readonly Item[]> {
  return z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(item));
}

export const valueSpec: z.ZodType<ValueSpec> = z.lazy(() =>
  z.preprocess(
    (given) => (typeof given === "string" ? { column: given } : given),
    z
      .strictObject({
        column: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
        constant: listOf(text).optional(),
        text: z.string().optional(),
        value: z.string().optional(),
        first: z.array(valueSpec).optional(),
        all: z.array(valueSpec).optional(),
        join: z.array(valueSpec).optional(),
        with: z.string().optional(),
        transform: transformSpecs.optional(),
        when: conditionSpec.optional(),
        default: text.optional(),
      })
      .refine((spec) => isOne(spec, SOURCES), exactlyOneOf(SOURCES)),
  ),
);

export const conditionSpec: z.ZodType<ConditionSpec> = z.lazy(() =>
  z
    .strictObject({
      filled: valueSpec.optional(),
      is: valueSpec.optional(),
      in: listOf(text).optional(),
      matches: regularExpression.optional(),
      not: conditionSpec.optional(),
      every: z.array(conditionSpec).optional(),
      some: z.array(conditionSpec).optional(),
    })
    .refine((spec) => isOne(spec, CONDITIONS), exactlyOneOf(CONDITIONS))
    .refine((spec) => spec.is === undefined || isOne(spec, ["in", "matches"]), {
      error: "is needs in or matches",
      params: { fr: "is demande in ou matches" },
    }),
);

function isOne<Key extends string>(spec: { readonly [key in Key]?: unknown }, keys: readonly Key[]): boolean {
  return keys.filter((key) => spec[key] !== undefined).length === 1;
}

function exactlyOneOf(keys: readonly string[]): { readonly error: string; readonly params: { readonly fr: string } } {
  return { error: `exactly one of ${keys.join(", ")}`, params: { fr: `exactement l'un de ${keys.join(", ")}` } };
}
