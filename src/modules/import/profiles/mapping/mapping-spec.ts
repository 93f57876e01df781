import { z } from "zod";
import { folded } from "../folded.js";
import { recordSpec } from "./record-spec.js";
import { transformSpecs } from "./transform-spec.js";
import { listOf, valueSpec } from "./value-spec.js";

const translated = z.strictObject({ fr: z.string(), en: z.string() });

/** How the file is read. All of it is detected when it is not said. */
const reading = z.strictObject({
  format: z.enum(["csv", "xlsx", "json"]).optional(),
  encoding: z.string().optional(),
  separator: z.string().length(1).optional(),
  /** XLSX. */
  sheet: z.string().optional(),
  /** JSON: where the list is. */
  path: z.string().optional(),
  header: z.strictObject({ line: z.int().positive().default(1), lines: z.int().positive().default(1) }).optional(),
  /** Columns that some files of this kind lack, of which nothing is said. */
  mayLack: z.array(z.string().transform(folded)).optional(),
  /** Reads a row that is the same as one of the 100,000 before it only once. */
  skipRepeated: z.boolean().optional(),
});

export const mappingSpec = z.strictObject({
  name: z.string().refine((name) => /^[a-z0-9-]+$/.test(name), {
    error: "small letters, figures and hyphens",
    params: { fr: "des minuscules sans accent, des chiffres et des tirets" },
  }),
  label: translated,
  source: z.strictObject({ name: z.string(), url: z.url().optional(), licence: z.string().optional() }),
  read: reading.default({}),
  /** Done with each cell before anything else. */
  everyCell: transformSpecs.optional(),
  lookups: z
    .record(
      z.string(),
      z.record(
        z.string(),
        z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(z.coerce.string())),
      ),
    )
    .default({}),
  values: z.record(z.string(), valueSpec).default({}),
  records: listOf(recordSpec),
});

export type MappingSpec = z.infer<typeof mappingSpec>;
