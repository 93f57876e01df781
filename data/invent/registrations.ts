import type { RegistrationRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { categoryOf } from "./audience-mix.js";
import { organizationId } from "./organizations.js";
import { OBJECTOR, organizationKeyOf, peopleOf, personId } from "./people.js";

/** To which meetings one may register, from when, and how many of the directory's people, and of others, have. */
interface Opening {
  readonly capacity: number;
  readonly opensAt: string;
  readonly closesAt?: string;
  readonly known: number;
  readonly strangers: number;
}

export const openings: Readonly<Record<string, Opening>> = {
  "autour-climat": { capacity: 80, opensAt: "2026-10-15T09:00:00+02:00", known: 14, strangers: 9 },
  "zoom-adultes-relais": {
    capacity: 30,
    opensAt: "2026-11-02T09:00:00+01:00",
    closesAt: "2026-12-08T18:00:00+01:00",
    known: 11,
    strangers: 3,
  },
  // Full, with a waiting list.
  "formation-interculturel": { capacity: 12, opensAt: "2026-10-01T09:00:00+02:00", known: 14, strangers: 3 },
  "journee-cohesion": { capacity: 150, opensAt: "2027-01-04T09:00:00+01:00", known: 0, strangers: 0 },
};

const STRANGERS = [
  ["Noé", "Lucarne"],
  ["Assia", "Margelle"],
  ["Yann", "Chéneau"],
  ["Mona", "Véranda"],
  ["Théo", "Ricochet"],
  ["Salomé", "Paillasson"],
  ["Ibrahim", "Encorbellement"],
  ["Judith", "Réglisse"],
  ["Malik", "Sarbacane"],
] as const;

/** Field teams, project leads and City services first: they are two thirds of the publics. */
const KEYS = ["edl-18", "edl-20", "delegation", "jeunesse", "departement", "passerelles", "regie", "bailleur", "prefecture"];

/** Who registered, in the order in which they asked; the last of the strangers has not confirmed, the first known one gave up. */
export function registrationsFor(key: string): RegistrationRecord[] {
  const opening = openings[key];
  if (opening === undefined) return [];
  const people = Array.from({ length: 4 }, (_, at) => KEYS.flatMap((of) => peopleOf(of).slice(at, at + 1)))
    .flat()
    .filter((person) => person !== OBJECTOR);
  const known = Array.from({ length: opening.known }, (_, at): RegistrationRecord => {
    const person = people[(at + key.length) % people.length] ?? 0;
    const of = organizationKeyOf(person);
    return {
      person: personId(person),
      organization: organizationId(of),
      category: categoryOf(of, person),
      status: at === 0 ? "CANCELLED" : "REGISTERED",
    };
  });
  const strangers = STRANGERS.slice(0, opening.strangers).map(([givenName, familyName], at): RegistrationRecord => {
    const isLast = at === opening.strangers - 1;
    return {
      givenName,
      familyName,
      email: `inscription-${at + 1}@example.org`,
      organizationName: at % 3 === 0 ? null : "Association imaginaire du quartier",
      category: at % 3 === 0 ? "OTHER" : "ASSOCIATION",
      status: isLast ? "UNCONFIRMED" : "REGISTERED",
      confirmedAt: isLast ? null : "2026-11-10T08:30:00+01:00",
    };
  });
  return [...known, ...strangers];
}
