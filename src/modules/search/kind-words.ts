import type { OrganizationKind } from "../organization/index.js";

interface KindWords {
  /** Any of them names the kind: without accents, in one form. */
  readonly heads: readonly string[];
  /** What may stand beside one. */
  readonly besides?: readonly string[];
}

/** How people name a kind of organization when they look for one of them, in both languages: « bailleur social », « mairie 18 ». */
export const kindWords: Readonly<Partial<Record<OrganizationKind, KindWords>>> = {
  CITY_DIRECTORATE: { heads: ["direction", "directorate"], besides: ["ville", "city"] },
  STATE_SERVICE: { heads: ["prefecture", "etat"], besides: ["service", "deconcentre"] },
  REGION: { heads: ["region"], besides: ["conseil", "regional"] },
  DEPARTMENT: { heads: ["departement", "department"], besides: ["conseil", "departemental"] },
  DISTRICT_TOWN_HALL: { heads: ["mairie"], besides: ["arrondissement"] },
  SOCIAL_LANDLORD: { heads: ["bailleur", "hlm", "logeur", "landlord"], besides: ["social", "logement"] },
  FAMILY_ALLOWANCE_FUND: { heads: ["caf", "allocations"], besides: ["caisse", "familiales"] },
  EMPLOYMENT_SERVICE: { heads: ["emploi", "employment"], besides: ["service", "public", "pole", "agence"] },
  ASSOCIATION: { heads: ["association", "asso"] },
  COMPANY: { heads: ["entreprise", "societe", "company"] },
  LOCAL_DEVELOPMENT_TEAM: { heads: ["edl", "developpement"], besides: ["equipe", "local"] },
  CONSULTATIVE_COUNCIL: { heads: ["conseil", "council"], besides: ["citoyen", "consultatif", "habitants"] },
  RESEARCH_INSTITUTION: { heads: ["recherche", "universite", "laboratoire", "university"], besides: ["ecole"] },
  PUBLIC_BODY: { heads: ["etablissement"], besides: ["public"] },
};
