import { z } from "zod";
import { regularExpression } from "./regular-expression.js";

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const texts = z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(text));
const on = z.literal(true);

/** What a lookup does with a text that its table lacks. `warn` drops it and says so. */
const OTHERWISE = ["warn", "drop", "keep"] as const;

const lookup = z.preprocess(
  (given) => (typeof given === "string" ? { table: given } : given),
  z.strictObject({ table: z.string(), otherwise: z.enum(OTHERWISE).default("warn") }),
);

/** Exactly one of these. Those that need nothing are written as their name alone. */
const oneTransform = z.strictObject({
  mend: on.optional(),
  upper: on.optional(),
  lower: on.optional(),
  title: on.optional(),
  uncapital: on.optional(),
  slug: on.optional(),
  date: on.optional(),
  year: on.optional(),
  number: on.optional(),
  digits: on.optional(),
  postcode: on.optional(),
  phone: on.optional(),
  json: on.optional(),
  pad: z.int().positive().optional(),
  cut: z.int().positive().optional(),
  emptyIf: texts.optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  split: z.string().min(1).optional(),
  splitBy: regularExpression.optional(),
  part: z.int().optional(),
  match: regularExpression.optional(),
  replace: z.strictObject({ pattern: regularExpression, by: z.string() }).optional(),
  labelled: z.strictObject({ label: z.string(), among: z.array(z.string()).min(1) }).optional(),
  lookup: lookup.optional(),
});

export type TransformSpec = z.infer<typeof oneTransform>;

/** A list of transforms, or one. */
export const transformSpecs: z.ZodType<readonly TransformSpec[]> = z.preprocess(
  (given) => (Array.isArray(given) ? given : [given]).map((one: unknown) => (typeof one === "string" ? { [one]: true } : one)),
  z.array(
    oneTransform.refine((spec) => Object.values(spec).filter((one) => one !== undefined).length === 1, {
      error: "exactly one transform",
      params: { fr: "exactement une transformation" },
    }),
  ),
);
