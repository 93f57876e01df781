import { v5 } from "uuid";

/** Namespace of the sample's identifiers. Changing it changes the id of every sample record. */
const SAMPLE_NAMESPACE = "5b0f6c1e-6c0a-5d5e-9f0a-0c7c4a1f7501";

/**
 * The id of a sample record, derived from what makes it that record (its SIRET, its code, its parent and rank): extracting
 * or loading again gives the same id. Records that people create get a v7 id instead.
 */
export function stableId(type: string, ...naturalKey: readonly (string | number)[]): string {
  return v5([type, ...naturalKey].join("\u001f"), SAMPLE_NAMESPACE);
}
