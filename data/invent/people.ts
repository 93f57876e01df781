import type { Audience } from "../../src/core/audience.js";
import type { ContactPointRecord, PersonRecord, PositionRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { stableId } from "../../src/modules/exchange/sample/stable-id.js";
import { FICTITIOUS } from "./fictitious-source.js";
import { isAdministration, kindOf, organizationId, organizationKeys } from "./organizations.js";

const givenNames =
  `Aïcha Amadou Amélie Anissa Antoine Awa Bakary Béatrice Camille Chloé Claire Clément Dalila David Diane Djibril Élise Émile Esther Fanta
  Farid Fatou Félix Florence Gabriel Geneviève Hawa Hélène Hugo Idriss Inès Irène Ismaël Jade Jean Joséphine Julien Karim Khadija Laure Léa Leïla
  Louis Lucie Mamadou Manon Marc Mariama Mathilde Mehdi Mina Moussa Nadia Nathan Nora Olivier Omar Pauline Rachid Sofia`.split(/\s+/);
/** Nobody is called so: things seen in a city stand for family names. */
const familyNames =
  `Réverbère Passerelle Trottoir Lampion Boussole Parapluie Fontaine-Wallace Péristyle Gouttière Belvédère Marelle Palissade Girouette
  Chrysalide Balustrade Tramway Kiosque Paravent Escalier Faubourg Marquise Colombage Pergola Mosaïque Cadran Persienne Tournesol Cerf-Volant Lanterne
  Arc-en-Ciel Soupirail Vestibule Mezzanine Éphéméride Tandem Funambule Portique Parasol Baldaquin Treillage`.split(/\s+/);
/** Words that suit everyone, whatever the given name. */
const rolesByKind: Readonly<Record<string, readonly string[]>> = {
  CITY_DIRECTORATE: [
    "Direction",
    "Responsable de projet politique de la ville",
    "Responsable de l'intégration",
    "Responsable de l'observatoire",
    "Secrétariat",
  ],
  STATE_SERVICE: ["Délégation du préfet", "Responsable de la mission ville", "Responsable de bureau", "Secrétariat général"],
  ASSOCIATION: ["Direction", "Coordination", "Médiation sociale", "Présidence", "Adulte-relais"],
  LOCAL_DEVELOPMENT_TEAM: ["Responsable de l'équipe", "Agent de développement local", "Responsable de la gestion urbaine de proximité"],
  RESEARCH_INSTITUTION: ["Direction de recherche", "Sociologue", "Politiste", "Urbaniste"],
  SOCIAL_LANDLORD: ["Responsable du développement social urbain", "Gardiennage", "Direction d'agence"],
  DISTRICT_TOWN_HALL: ["Membre du conseil, politique de la ville", "Direction générale des services", "Responsable de la vie locale"],
};
const otherRoles = ["Direction", "Responsable du partenariat", "Responsable de projet", "Responsable de territoire"];
const PEOPLE = 120;
/** Somebody who objected to being listed: only the centre's team sees them. */
export const OBJECTOR = 83;

export function personId(rank: number): string {
  return stableId("person", FICTITIOUS, rank);
}

/** The organization where somebody works now. People are dealt out to the organizations in turn. */
export function organizationKeyOf(rank: number): string {
  return organizationKeys[rank % organizationKeys.length] ?? "pole";
}

/** Ranks of the people of an organization. */
export function peopleOf(key: string): number[] {
  return Array.from({ length: PEOPLE }, (_, rank) => rank).filter((rank) => organizationKeyOf(rank) === key);
}

/** The year in which somebody came to the organization where they work now. */
export function startYearOf(rank: number): number {
  return 2012 + (rank % 12);
}

function role(key: string, at: number): string {
  const roles = rolesByKind[kindOf(key)] ?? otherRoles;
  return roles[at % roles.length] ?? "Responsable de projet";
}

/** What somebody does where they work now. */
export function roleOf(rank: number): string {
  return role(organizationKeyOf(rank), Math.floor(rank / organizationKeys.length));
}

/** Every way in which somebody's details may be shown, withheld or kept for some. */
function contactPoints(rank: number, key: string): ContactPointRecord[] {
  const digits = String(rank).padStart(3, "0");
  const basis = { legalBasis: "Mission d'intérêt public", noticeDate: "2026-01-15", retentionDate: "2029-01-15" };
  const address = { kind: "EMAIL", label: "Courriel professionnel", value: `personne-${digits}@example.org` };
  const email = { ...address, ...basis };
  const phone = { kind: "PHONE", label: "Ligne directe", value: `01 99 00 5${digits.slice(0, 1)} ${digits.slice(1)}`, ...basis };
  if (rank % 31 === 7) return [{ ...phone, value: null, withheld: "OBJECTION" }];
  if (rank % 31 === 9) return [{ ...address, value: null, withheld: "NO_LEGAL_BASIS" }];
  if (!isAdministration(key)) return [{ ...email, audience: "MEMBER", valueAudience: "MEMBER" }];
  if (rank % 5 === 0) return [email, { ...phone, valueAudience: "COMMITTEE" }];
  return [
    { ...email, valueAudience: "MEMBER" },
    { ...phone, valueAudience: "MEMBER" },
  ];
}

function positions(rank: number): PositionRecord[] {
  const key = organizationKeyOf(rank);
  const round = Math.floor(rank / organizationKeys.length);
  const audience: Audience | undefined = isAdministration(key) ? undefined : "MEMBER";
  const withAudience = audience === undefined ? {} : { audience };
  const started = startYearOf(rank);
  const startDate = [String(started), `${started}-0${1 + (rank % 9)}`, `${started}-09-01`][rank % 3] ?? null;
  const current: PositionRecord = {
    ...withAudience,
    organization: organizationId(key),
    role: role(key, round),
    isMainContact: round === 0,
    startDate: rank % 17 === 3 ? null : startDate,
    endDate: rank % 13 === 5 ? "2026-12-31" : null,
    contactPoints: contactPoints(rank, key),
  };
  const held: PositionRecord[] = [current];
  const elsewhere = organizationKeyOf(rank + 5);
  const other = (startDate: string | null, endDate: string | null, at: number): PositionRecord => ({
    ...(isAdministration(elsewhere) ? {} : { audience: "MEMBER" }),
    organization: organizationId(elsewhere),
    role: role(elsewhere, at),
    isMainContact: false,
    startDate,
    endDate,
    contactPoints: [],
  });
  if (rank % 4 === 1) held.push(other("2008", String(started), round + 1));
  if (rank % 11 === 4) held.push(other("2027-01", null, round + 2));
  if (rank % 14 === 6) held.push(other("2024-02", null, round + 3));
  return held;
}

/** A hundred and twenty people with posts past, present and to come, none of them in a real organization. */
export function people(): PersonRecord[] {
  return Array.from({ length: PEOPLE }, (_, rank) => {
    const isKnown = isAdministration(organizationKeyOf(rank)) || rank % 2 === 0;
    return {
      id: personId(rank),
      ...(rank === OBJECTOR ? { audience: "STAFF" } : isKnown ? {} : { audience: "MEMBER" }),
      givenName: givenNames[(rank * 7) % givenNames.length] ?? "",
      familyName: familyNames[(rank * 3 + Math.floor(rank / familyNames.length)) % familyNames.length] ?? "",
      positions: positions(rank),
    };
  });
}
