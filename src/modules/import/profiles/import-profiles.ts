import type { Translated } from "../../../core/language.js";
import { OperatorError } from "../../../core/operator-error.js";
import type { ImportProfile } from "../imported-record.js";
import { dilaProfile } from "./dila/dila-profile.js";
import { mappedProfile } from "./mapped-profile.js";
import type { MappingFile } from "./mapping/parse-mapping.js";
import { readyMapping, readyMappings } from "./mapping-files.js";
import { popoloProfile } from "./popolo/popolo-profile.js";

/**
 * Makes a profile. `csv`, `xlsx` and `json` need a mapping; the others may be given one in the place of their own.
 * @throws OperatorError when the mapping is absent or has mistakes
 */
export type ImportProfileFactory = (mapping?: MappingFile) => ImportProfile;

/** Every profile by its name: the three formats that need a mapping, those that are written in code, and the ready mappings. */
export const importProfiles: ReadonlyMap<string, ImportProfileFactory> = new Map([
  ...(["csv", "xlsx", "json"] as const).map((format): [string, ImportProfileFactory] => [
    format,
    (mapping) => mappedProfile(mapping ?? needsMapping(format), format),
  ]),
  ["dila", written(dilaProfile)],
  ["popolo", written(popoloProfile)],
  ...readyMappings().map((name): [string, ImportProfileFactory] => [name, (mapping) => mappedProfile(mapping ?? readyMapping(name))]),
]);

export interface DescribedProfile {
  readonly name: string;
  readonly label: Translated;
  readonly needsMapping: boolean;
}

const TABLES: Readonly<Record<"csv" | "xlsx" | "json", Translated>> = {
  csv: { fr: "Un tableau CSV, avec une correspondance", en: "A CSV table, with a mapping" },
  xlsx: { fr: "Un classeur Excel (.xlsx), avec une correspondance", en: "An Excel workbook (.xlsx), with a mapping" },
  json: { fr: "Un fichier JSON, avec une correspondance", en: "A JSON file, with a mapping" },
};

let described: readonly DescribedProfile[] | undefined;

/** Every profile with what it reads; the tables that need a mapping first. */
export function describedProfiles(): readonly DescribedProfile[] {
  described ??= [...importProfiles].map(([name, make]) =>
    name in TABLES
      ? { name, label: TABLES[name as keyof typeof TABLES], needsMapping: true }
      : { name, label: make().label, needsMapping: false },
  );
  return described;
}

function written(profile: ImportProfile): ImportProfileFactory {
  return (mapping) => (mapping ? takesNone(profile.name) : profile);
}

function takesNone(profile: string): never {
  throw new OperatorError(
    { fr: `Le profil « ${profile} » ne prend pas de correspondance.`, en: `The profile "${profile}" takes no mapping.` },
    { fr: "Retirez-la, ou choisissez csv, xlsx ou json.", en: "Leave it out, or choose csv, xlsx or json." },
  );
}

function needsMapping(profile: string): never {
  throw new OperatorError(
    { fr: `Le profil « ${profile} » a besoin d'une correspondance.`, en: `The profile "${profile}" needs a mapping.` },
    { fr: "Donnez-lui un fichier YAML (docs/mappings.md).", en: "Give it a YAML file (docs/mappings.md)." },
  );
}
