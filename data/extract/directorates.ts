import { type Mention, mention } from "./mention.js";
import { PARIS } from "./territories.js";

const SOURCE = "subventions-paris";

/** The City itself: it pays where the file names no directorate. */
export const CITY = "city:paris";

/** Codes of the paying directorates in the subsidies, with their full names (the file spells out ten of them; the City's own site the others). */
const names: Readonly<Record<string, string>> = {
  DAC: "Direction des Affaires Culturelles",
  DAE: "Direction de l'Attractivité et de l'Emploi",
  DASCO: "Direction des Affaires Scolaires",
  DASES: "Direction de l'Action Sociale, de l'Enfance et de la Santé",
  DDCT: "Direction de la Démocratie, des Citoyen·ne·s et des Territoires",
  DEVE: "Direction des Espaces Verts et de l'Environnement",
  DFPE: "Direction des Familles et de la Petite Enfance",
  DGOM: "Délégation Générale aux Outre-mer",
  DGRI: "Direction Générale des Relations Internationales",
  DILT: "Direction de l'Immobilier, de la Logistique et des Transports",
  DJS: "Direction de la Jeunesse et des Sports",
  DLH: "Direction du Logement et de l'Habitat",
  DPE: "Direction de la Propreté et de l'Eau",
  DPMP: "Direction de la Police Municipale et de la Prévention",
  DSOL: "Direction des Solidarités",
  DSP: "Direction de la Santé Publique",
  DTEC: "Direction de la Transition Écologique et du Climat",
  DVD: "Direction de la Voirie et des Déplacements",
};

/** Directorates renamed or divided between the two years: the earlier, the later, the year. */
export const renames: readonly (readonly [string, string, string])[] = [
  ["DASES", "DSOL", "2022"],
  ["DASES", "DSP", "2022"],
];

export function directorateKey(code: string): string {
  return `directorate:${code}`;
}

/** The City of Paris and every directorate that the subsidies name. An unknown code keeps its acronym as its name. */
export function directorates(codes: ReadonlySet<string>): Mention[] {
  const city = mention({
    source: SOURCE,
    name: "Ville de Paris",
    kind: "PUBLIC_BODY",
    ownKey: CITY,
    identifiers: [{ scheme: "INSEE", value: "75056" }],
    territories: [PARIS],
  });
  const paying = [...codes].sort().map((code) =>
    mention({
      source: SOURCE,
      name: names[code] ?? code,
      acronym: code,
      otherNames: code === "DSOL" ? ["Direction de la Solidarité"] : [],
      kind: "CITY_DIRECTORATE",
      ownKey: directorateKey(code),
      parentKey: CITY,
      territories: [PARIS],
    }),
  );
  return [city, ...paying];
}
