import { OperatorError } from "../../../core/operator-error.js";
import type { ImportProfile } from "../imported-record.js";
import { mappedProfile } from "./mapped-profile.js";
import type { MappingFile } from "./mapping/parse-mapping.js";
import { readyMapping, readyMappings } from "./mapping-files.js";

/**
 * Makes a profile. `csv`, `xlsx` and `json` need a mapping; the others may be given one in the place of their own.
 * @throws OperatorError when the mapping is absent or has mistakes
 */
export type ImportProfileFactory = (mapping?: MappingFile) => ImportProfile;

/** Every profile by its name: the three formats that need a mapping, and the ready ones. */
export const importProfiles: ReadonlyMap<string, ImportProfileFactory> = new Map([
  ...(["csv", "xlsx", "json"] as const).map((format): [string, ImportProfileFactory] => [
    format,
    (mapping) => mappedProfile(mapping ?? needsMapping(format), format),
  ]),
  ...readyMappings().map((name): [string, ImportProfileFactory] => [name, (mapping) => mappedProfile(mapping ?? readyMapping(name))]),
]);

function needsMapping(profile: string): never {
  throw new OperatorError(
    { fr: `Le profil « ${profile} » a besoin d'une correspondance.`, en: `The profile "${profile}" needs a mapping.` },
    { fr: "Donnez-lui un fichier YAML (docs/mappings.md).", en: "Give it a YAML file (docs/mappings.md)." },
  );
}
