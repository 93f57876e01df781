import type { Translated } from "../../core/language.js";

/** What sort of actor an organization is. The values are stored and public. */
export enum OrganizationKind {
  CITY_DIRECTORATE = "CITY_DIRECTORATE",
  STATE_SERVICE = "STATE_SERVICE",
  REGION = "REGION",
  DEPARTMENT = "DEPARTMENT",
  DISTRICT_TOWN_HALL = "DISTRICT_TOWN_HALL",
  SOCIAL_LANDLORD = "SOCIAL_LANDLORD",
  FAMILY_ALLOWANCE_FUND = "FAMILY_ALLOWANCE_FUND",
  EMPLOYMENT_SERVICE = "EMPLOYMENT_SERVICE",
  ASSOCIATION = "ASSOCIATION",
  COMPANY = "COMPANY",
  LOCAL_DEVELOPMENT_TEAM = "LOCAL_DEVELOPMENT_TEAM",
  CONSULTATIVE_COUNCIL = "CONSULTATIVE_COUNCIL",
  RESEARCH_INSTITUTION = "RESEARCH_INSTITUTION",
  PUBLIC_BODY = "PUBLIC_BODY",
  OTHER = "OTHER",
}

export const organizationKindLabels: Readonly<Record<OrganizationKind, Translated>> = {
  CITY_DIRECTORATE: { fr: "Direction de la Ville", en: "City directorate" },
  STATE_SERVICE: { fr: "Service de l'État", en: "State service" },
  REGION: { fr: "Région", en: "Région" },
  DEPARTMENT: { fr: "Département", en: "Département" },
  DISTRICT_TOWN_HALL: { fr: "Mairie d'arrondissement", en: "Arrondissement town hall" },
  SOCIAL_LANDLORD: { fr: "Bailleur social", en: "Social landlord" },
  FAMILY_ALLOWANCE_FUND: { fr: "Caisse d'allocations familiales", en: "Family allowance fund (CAF)" },
  EMPLOYMENT_SERVICE: { fr: "Service de l'emploi", en: "Employment service" },
  ASSOCIATION: { fr: "Association", en: "Association" },
  COMPANY: { fr: "Entreprise", en: "Company" },
  LOCAL_DEVELOPMENT_TEAM: { fr: "Équipe de développement local", en: "Local development team" },
  CONSULTATIVE_COUNCIL: { fr: "Instance consultative", en: "Consultative council" },
  RESEARCH_INSTITUTION: { fr: "Établissement de recherche", en: "Research institution" },
  PUBLIC_BODY: { fr: "Organisme public", en: "Public body" },
  OTHER: { fr: "Autre", en: "Other" },
};
