import type { PartnershipRecord, ProjectRecord, RelationshipRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { stableId } from "../../src/modules/exchange/sample/stable-id.js";
import { FICTITIOUS } from "./fictitious-source.js";
import { organizationId } from "./organizations.js";

function partner(key: string, role: string, amount: string | null, startDate: string | null, endDate: string | null): PartnershipRecord {
  return { organization: organizationId(key), role, amount, startDate, endDate };
}

type ProjectSketch = Omit<ProjectRecord, "id" | "description">;

const sketches: readonly ProjectSketch[] = [
  {
    name: "Ateliers fictifs de français à visée professionnelle",
    territories: ["QPV:QN07513M", "ARRONDISSEMENT:75119"],
    themes: ["french-language", "job-integration"],
    startDate: "2022-09",
    endDate: "2024-06",
    partnerships: [
      partner("passerelles", "LEAD", null, "2022-09", "2024-06"),
      partner("prefecture", "FUNDER", "18000.00", "2022", "2022"),
      partner("prefecture", "FUNDER", "21000.00", "2023", "2024"),
      partner("emploi", "PARTNER", null, "2023-01", null),
    ],
  },
  {
    name: "Médiation fictive à la Porte de la Chapelle",
    territories: ["QPV:QN07512I"],
    themes: ["safety", "living-environment"],
    startDate: "2024",
    endDate: "2027",
    partnerships: [
      partner("regie", "LEAD", null, "2024", null),
      partner("bailleur", "FUNDER", "42500.50", "2024", "2026"),
      partner("delegation", "FUNDER", "30000.00", "2025-01-01", "2025-12-31"),
      partner("edl-18", "OPERATOR", null, null, null),
    ],
  },
  {
    name: "Observatoire fictif de la réussite éducative",
    territories: ["COMMUNE:75056"],
    themes: ["educational-success"],
    startDate: "2021-01-01",
    endDate: null,
    partnerships: [
      partner("pole", "LEAD", null, "2021", null),
      partner("laboratoire", "OPERATOR", "15000.00", "2021", "2023"),
      partner("observatoire", "OPERATOR", "16000.00", "2024", null),
      partner("rectorat", "PARTNER", null, "2021", null),
    ],
  },
  {
    name: "Fabrique numérique fictive des Amandiers",
    territories: ["QPV:QN07520M"],
    themes: ["digital-inclusion", "youth"],
    startDate: "2027-01",
    endDate: null,
    partnerships: [
      partner("numerique", "LEAD", null, "2027-01", null),
      partner("atelier", "BENEFICIARY", "8000.00", "2027-01", "2027-12"),
      partner("fondation", "FUNDER", "12000.00", "2027", null),
    ],
  },
  {
    name: "Mémoires fictives du quartier",
    territories: ["ARRONDISSEMENT:75120"],
    themes: ["culture", "discrimination"],
    startDate: "2019",
    endDate: "2023-12-15",
    partnerships: [
      partner("memoires", "LEAD", null, "2019", "2023-12-15"),
      partner("atelier", "PARTNER", null, "2021-05", null),
      partner("mairie-20", "FUNDER", "3500.00", "2022", "2022"),
    ],
  },
  {
    audience: "MEMBER",
    name: "Groupe de travail fictif sur l'accès aux droits",
    territories: ["DEPARTMENT:75"],
    themes: ["access-to-rights"],
    startDate: "2026-02",
    endDate: null,
    partnerships: [partner("caf", "LEAD", null, "2026-02", null), partner("passerelles", "PARTNER", null, null, null)],
  },
];

export function projectId(name: string): string {
  return stableId("project", FICTITIOUS, name);
}

/** Projects past, current and to come, with every role that an organization can have in one. */
export function projects(): ProjectRecord[] {
  return sketches.map((sketch) => ({
    id: projectId(sketch.name),
    description: "Projet fictif, pour la démonstration.",
    ...sketch,
  }));
}

/** Kind, from, to, label, start, end, amount. */
const ties: readonly (readonly [string, string, string, string, string | null, string | null, string | null])[] = [
  ["FUNDS", "delegation", "passerelles", "Subvention fictive", "2025", "2025", "24000.00"],
  ["FUNDS", "delegation", "passerelles", "Subvention fictive", "2026", "2026", "25500.00"],
  ["FUNDS", "prefecture", "regie", "Postes fictifs d'adultes-relais", "2024-01", "2026-12", "45621.22"],
  ["FUNDS", "fondation", "atelier", "Don fictif", "2027-01", null, "10000.00"],
  ["SUPERVISES", "delegation", "pole", "Tutelle fictive", "2004", null, null],
  ["MEMBER_OF", "regie", "conseil", "Adhésion fictive", "2019-06", null, null],
  ["MEMBER_OF", "memoires", "conseil", "Adhésion fictive", "2012", "2023-12", null],
  ["AGREEMENT_WITH", "bailleur", "delegation", "Convention fictive de gestion urbaine de proximité", "2023-07-01", "2028-06-30", null],
  ["AGREEMENT_WITH", "caf", "delegation", "Convention fictive d'échange de données", "2025-01-01", null, "0.00"],
  ["PARTNER_OF", "laboratoire", "pole", "Partenariat fictif de recherche", null, null, null],
  ["SUCCEEDED_BY", "memoires", "atelier", "Reprise fictive des ateliers", "2024-01", null, null],
];

/** Every kind of tie between fictitious organizations; the agreement on data is for the partners only. */
export function relationships(): RelationshipRecord[] {
  return ties.map(([kind, from, to, label, startDate, endDate, amount]) => ({
    id: stableId("relationship", FICTITIOUS, kind, from, to, startDate ?? ""),
    ...(label.includes("données") ? { audience: "MEMBER" } : {}),
    kind,
    label,
    from: organizationId(from),
    to: organizationId(to),
    startDate,
    endDate,
    amount,
    sources: [FICTITIOUS],
  }));
}
