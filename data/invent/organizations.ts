import type { Audience } from "../../src/core/audience.js";
import type { OrganizationRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { stableId } from "../../src/modules/exchange/sample/stable-id.js";
import { FICTITIOUS } from "./fictitious-source.js";

/** What differs from one fictitious organization to the next. Its key makes its id, its address (key@example.org) and its number. */
interface Sketch {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly territories: readonly string[];
  readonly themes: readonly string[];
  readonly acronym?: string;
  readonly parent?: string;
  readonly founded?: string;
  readonly dissolved?: string;
  readonly location?: readonly [number, number];
  readonly audience?: Audience;
  readonly description?: string;
}

const paris = ["COMMUNE:75056"];
const sketches: readonly Sketch[] = [
  {
    key: "delegation",
    kind: "CITY_DIRECTORATE",
    name: "Délégation fictive à la politique de la ville et à l'intégration",
    acronym: "DPVI-F",
    territories: paris,
    themes: ["social-cohesion", "integration"],
    founded: "2002",
    location: [48.8564, 2.3525],
  },
  {
    key: "pole",
    kind: "PUBLIC_BODY",
    name: "Pôle ressources fictif de la politique de la ville",
    acronym: "PRF",
    parent: "delegation",
    territories: paris,
    themes: ["social-cohesion", "citizenship"],
    founded: "2004",
    location: [48.8562, 2.3531],
    description:
      "Centre de ressources fictif : information, formation et mise en réseau des acteurs de la politique de la ville et de l'intégration.",
  },
  {
    key: "jeunesse",
    kind: "CITY_DIRECTORATE",
    name: "Direction fictive de la jeunesse",
    parent: "delegation",
    territories: paris,
    themes: ["youth", "sport"],
    founded: "2010-09",
  },
  {
    key: "prefecture",
    kind: "STATE_SERVICE",
    name: "Préfecture fictive d'Île-de-France – mission ville",
    territories: ["REGION:11"],
    themes: ["republican-values", "secularism"],
  },
  {
    key: "rectorat",
    kind: "STATE_SERVICE",
    name: "Rectorat fictif – mission éducation prioritaire",
    territories: ["DEPARTMENT:75"],
    themes: ["education", "educational-success"],
  },
  {
    key: "region",
    kind: "REGION",
    name: "Région fictive – direction de la cohésion des territoires",
    territories: ["REGION:11"],
    themes: ["urban-renewal"],
  },
  {
    key: "departement",
    kind: "DEPARTMENT",
    name: "Département fictif de la Haute-Seine",
    territories: ["COUNTRY:FR"],
    themes: ["social-cohesion"],
  },
  {
    key: "mairie-18",
    kind: "DISTRICT_TOWN_HALL",
    name: "Mairie fictive du 18e arrondissement",
    territories: ["ARRONDISSEMENT:75118"],
    themes: ["citizenship"],
    location: [48.8922, 2.3445],
  },
  {
    key: "mairie-20",
    kind: "DISTRICT_TOWN_HALL",
    name: "Mairie fictive du 20e arrondissement",
    territories: ["ARRONDISSEMENT:75120"],
    themes: ["citizenship"],
    location: [48.865, 2.3989],
  },
  {
    key: "bailleur",
    kind: "SOCIAL_LANDLORD",
    name: "Habitat fictif de la Seine",
    acronym: "HFS",
    territories: ["ARRONDISSEMENT:75113", "ARRONDISSEMENT:75118", "QPV:QN07503M"],
    themes: ["housing", "living-environment"],
    founded: "1923",
  },
  {
    key: "caf",
    kind: "FAMILY_ALLOWANCE_FUND",
    name: "Caisse fictive d'allocations familiales",
    acronym: "CAF-F",
    territories: ["DEPARTMENT:75"],
    themes: ["parenting", "access-to-rights"],
  },
  {
    key: "emploi",
    kind: "EMPLOYMENT_SERVICE",
    name: "Agence fictive pour l'emploi – Paris Nord",
    territories: ["ARRONDISSEMENT:75118", "ARRONDISSEMENT:75119"],
    themes: ["job-integration"],
  },
  {
    key: "passerelles",
    kind: "ASSOCIATION",
    name: "Association fictive Passerelles",
    territories: ["ARRONDISSEMENT:75119", "QPV:QN07513M"],
    themes: ["french-language", "integration"],
    founded: "1998-04-17",
    location: [48.8843, 2.3699],
  },
  {
    key: "atelier",
    kind: "ASSOCIATION",
    name: "Association fictive L'Atelier des savoirs",
    territories: ["ARRONDISSEMENT:75120", "QPV:QN07520M"],
    themes: ["educational-success", "culture"],
    founded: "2006",
    location: [48.8659, 2.3902],
  },
  {
    key: "regie",
    kind: "ASSOCIATION",
    name: "Régie de quartier fictive de la Porte",
    territories: ["ARRONDISSEMENT:75118", "QPV:QN07512I"],
    themes: ["job-integration", "living-environment"],
    founded: "2011-03",
  },
  {
    key: "memoires",
    kind: "ASSOCIATION",
    name: "Association fictive Mémoires croisées",
    territories: paris,
    themes: ["racism", "discrimination"],
    founded: "1987",
    dissolved: "2023-12",
    description: "Association fictive, dissoute ; L'Atelier des savoirs a repris ses ateliers.",
  },
  {
    key: "numerique",
    kind: "COMPANY",
    name: "Coopérative fictive Numérique pour tous",
    territories: paris,
    themes: ["digital-inclusion", "social-economy"],
    founded: "2015",
  },
  {
    key: "edl-18",
    kind: "LOCAL_DEVELOPMENT_TEAM",
    name: "Équipe de développement local fictive du 18e",
    parent: "delegation",
    territories: ["QPV:QN07510M", "QPV:QN07511M", "QPV:QN07512I"],
    themes: ["social-cohesion", "urban-renewal"],
  },
  {
    key: "edl-20",
    kind: "LOCAL_DEVELOPMENT_TEAM",
    name: "Équipe de développement local fictive du 20e",
    parent: "delegation",
    territories: ["QPV:QN07517I", "QPV:QN07520M"],
    themes: ["social-cohesion", "urban-renewal"],
  },
  {
    key: "conseil",
    kind: "CONSULTATIVE_COUNCIL",
    name: "Conseil fictif de la citoyenneté des Parisiens non communautaires",
    territories: paris,
    themes: ["resident-councils", "integration"],
    founded: "2001",
  },
  {
    key: "laboratoire",
    kind: "RESEARCH_INSTITUTION",
    name: "Laboratoire fictif d'études urbaines",
    acronym: "LFEU",
    territories: paris,
    themes: ["urban-renewal", "diversity"],
    founded: "1994",
  },
  {
    key: "observatoire",
    kind: "RESEARCH_INSTITUTION",
    name: "Institut fictif des sciences sociales et politiques",
    parent: "laboratoire",
    territories: ["REGION:11"],
    themes: ["secularism", "discrimination", "violence"],
  },
  {
    key: "fondation",
    kind: "OTHER",
    name: "Fondation fictive pour la ville",
    territories: ["COUNTRY:FR"],
    themes: ["social-cohesion"],
    founded: "2018",
  },
  {
    key: "projet-membre",
    kind: "ASSOCIATION",
    name: "Association fictive réservée aux membres",
    territories: paris,
    themes: ["health"],
    audience: "MEMBER",
    description: "Visible des seules organisations partenaires.",
  },
  {
    key: "brouillon",
    kind: "ASSOCIATION",
    name: "Association fictive en cours d'inscription",
    territories: paris,
    themes: ["sport"],
    audience: "STAFF",
    description: "Fiche en préparation, visible de la seule équipe.",
  },
];

export function organizationId(key: string): string {
  return stableId("organization", FICTITIOUS, key);
}

export const organizationKeys: readonly string[] = sketches.map(({ key }) => key);

export function kindOf(key: string): string {
  return sketches.find((sketch) => sketch.key === key)?.kind ?? "OTHER";
}

/** Whose organisation charts may be published (administrations); staff of associations and companies may not without a basis. */
export function isAdministration(key: string): boolean {
  return !["ASSOCIATION", "COMPANY", "OTHER", "CONSULTATIVE_COUNCIL"].includes(kindOf(key));
}

/** Two dozen organizations of every kind, each with its switchboard for everyone and a few narrower contact points. */
export function organizations(): OrganizationRecord[] {
  return sketches.map((sketch, rank) => ({
    id: organizationId(sketch.key),
    ...(sketch.audience === undefined ? {} : { audience: sketch.audience }),
    kind: sketch.kind,
    name: sketch.name,
    acronym: sketch.acronym ?? null,
    otherNames: [],
    description: sketch.description ?? "Organisation fictive, pour la démonstration.",
    ...(sketch.founded === undefined ? {} : { foundedOn: sketch.founded }),
    ...(sketch.dissolved === undefined ? {} : { dissolvedOn: sketch.dissolved }),
    verifiedOn: `2026-${String(1 + (rank % 9)).padStart(2, "0")}-15`,
    identifiers: [{ scheme: "EXTERNAL", value: `FICTIF-${String(rank + 1).padStart(3, "0")}`, source: FICTITIOUS }],
    location: sketch.location ?? null,
    parent: sketch.parent === undefined ? null : organizationId(sketch.parent),
    territories: sketch.territories,
    themes: sketch.themes,
    contactPoints: [
      { kind: "PHONE", label: "Standard", value: `01 99 00 00 ${String(rank + 10)}` },
      { kind: "EMAIL", label: "Accueil", value: `${sketch.key}@example.org` },
      { kind: "WEB", label: null, value: `https://example.org/${sketch.key}` },
      { kind: "POSTAL", label: null, value: `${rank + 1} rue Imaginaire, 75000 Paris` },
      { kind: "PHONE", label: "Ligne des partenaires", value: `01 99 00 01 ${String(rank + 10)}`, valueAudience: "MEMBER" },
      ...(rank % 4 === 0
        ? [
            {
              kind: "EMAIL",
              label: "Secrétariat du comité",
              value: `comite.${sketch.key}@example.org`,
              audience: "COMMITTEE" as const,
              valueAudience: "COMMITTEE" as const,
            },
          ]
        : []),
    ],
    sources: [FICTITIOUS],
  }));
}
