import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Mention, mention } from "./mention.js";
import type { Report } from "./report.js";
import { arrondissement } from "./territories.js";
import { mendText } from "./text.js";

const SOURCE = "logements-sociaux-paris";

/** Full names of the landlords that the file abbreviates. One that is not here keeps the name that the file gives. */
const fullNames: Readonly<Record<string, string>> = {
  "3F RES": "3F Résidences",
  "ELOGIE SIEMP": "Élogie-Siemp",
  "HAB.CONF.": "L'Habitation Confortable",
  HSF: "Habitat Social Français",
  "IMM 3F": "Immobilière 3F",
  INLI: "In'li",
  "PARIS HABITAT": "Paris Habitat",
  PFRERESPAUVRES: "Petits Frères des Pauvres",
  RIVP: "Régie Immobilière de la Ville de Paris",
  SABLIERE: "ICF Habitat La Sablière",
  "SNL-PROLOG": "SNL-Prologues",
};

interface ProgrammeRow {
  readonly id: string;
  readonly annee: number;
  readonly adresse: string;
  readonly arrondissement: number;
  readonly bailleur: string | null;
  readonly nbLogements: number;
  readonly natureProgramme: string | null;
  readonly modeRealisation: string | null;
}

export interface Programme {
  readonly number: string;
  readonly landlord: Mention;
  readonly name: string;
  readonly description: string;
  readonly territory: string;
  readonly year: number;
  readonly dwellings: number;
}

function landlord(given: string, territory: string): Mention {
  const full = fullNames[given];
  return mention({
    source: SOURCE,
    name: full ?? given,
    acronym: given === "RIVP" || given === "HSF" ? given : null,
    otherNames: full === undefined ? [] : [given, ...(given === "PARIS HABITAT" ? ["PARIS HABITAT OPH"] : [])],
    kind: "SOCIAL_LANDLORD",
    territories: [territory],
  });
}

/** Social-housing programmes that the City financed, 2020–2023, each with its landlord. */
export function readProgrammes(folder: string, report: Report): Programme[] {
  return [2020, 2021, 2022, 2023].flatMap((year) => {
    const path = join(folder, "paris-logements-sociaux", `logements_${year}.json`);
    const { data } = JSON.parse(readFileSync(path, "utf8")) as { data: ProgrammeRow[] };
    return data.flatMap((row): Programme[] => {
      report.count(`${SOURCE}: rows`);
      const given = mendText(row.bailleur ?? "");
      const number = row.arrondissement;
      if (given === "" || !(number >= 1 && number <= 20)) {
        report.count(`${SOURCE}: rows without landlord or arrondissement dropped`);
        return [];
      }
      const territory = arrondissement(number);
      const works = [row.natureProgramme, row.modeRealisation].filter((part) => part !== null).join(", ");
      const units = `${row.nbLogements} logement${row.nbLogements > 1 ? "s" : ""}`;
      return [
        {
          number: row.id,
          landlord: landlord(given, territory),
          name: `${mendText(row.adresse)}, Paris ${number}${number === 1 ? "er" : "e"} – ${units}`,
          description: `Programme de logement social financé en ${row.annee} : ${works}, ${units}. Source : Ville de Paris, opendata.paris.fr.`,
          territory,
          year: Number(row.annee),
          dwellings: row.nbLogements,
        },
      ];
    });
  });
}
