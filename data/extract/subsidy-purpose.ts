import { mendText } from "./text.js";

const purposes: readonly (readonly [RegExp, string])[] = [
  [/investissement|équipement|travaux|achat/i, "Subvention d'investissement"],
  [/\bTAP ?20|périscolaire/i, "Temps d'activités périscolaires"],
  [/\bCPO\b|pluriannuelle/i, "Convention pluriannuelle d'objectifs"],
  [/\bFAL|animation locale/i, "Fonds d'animation locale"],
  [/budget participatif/i, "Budget participatif"],
  [/\bIAE\b|insertion par l'activité/i, "Insertion par l'activité économique"],
  [/appel à projets?|\bAAP\b/i, "Appel à projets"],
  [/festival|concert|spectacle|exposition|résidence|théâtre/i, "Subvention culturelle"],
  [/fonctionnement/i, "Subvention de fonctionnement"],
];

/**
 * What a subsidy is for, in a few words. The stated purpose is written by the applicant and may name people: it is classed, never copied.
 */
export function purposeLabel(purpose: string | null): string {
  const text = mendText(purpose ?? "");
  return purposes.find(([pattern]) => pattern.test(text))?.[1] ?? "Subvention";
}

const themesBySector: Readonly<Record<string, string>> = {
  "Culture & Arts": "culture",
  "Défense des droits et des intérêts": "access-to-rights",
  Economie: "employment",
  "Education & formation": "education",
  Emploi: "employment",
  "Environnement & écologie": "ecological-transition",
  "Précarité & Exclusion": "social-cohesion",
  Santé: "health",
  Social: "social-cohesion",
  Sport: "sport",
  "Vie et animation locale": "social-cohesion",
};

/** Directorates whose whole remit is one theme. */
const themesByDirectorate: Readonly<Record<string, string>> = {
  DAC: "culture",
  DAE: "employment",
  DASCO: "education",
  DLH: "housing",
  DSOL: "social-cohesion",
  DSP: "health",
};

/** Themes of the sectors that the beneficiary declared (2023 only) and of the paying directorate's remit. What a model guessed is no theme. */
export function subsidyThemes(sectors: string | null, directorate: string | null): string[] {
  const declared = sectors === null ? [] : (JSON.parse(sectors) as string[]).flatMap((sector) => themesBySector[sector] ?? []);
  const paid = themesByDirectorate[directorate ?? ""] ?? [];
  return [...new Set(declared.concat(paid))];
}
