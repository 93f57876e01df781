import { words } from "../../i18n/words.js";

/** Names of kinds of one organization where no record brings its own: in forms, and for what a source says. As the server's `kindLabel`. */
export const kindNameWords = words("kind-name", {
  fr: {
    CITY_DIRECTORATE: "Direction de la Ville",
    STATE_SERVICE: "Service de l'État",
    REGION: "Région",
    DEPARTMENT: "Département",
    DISTRICT_TOWN_HALL: "Mairie d'arrondissement",
    SOCIAL_LANDLORD: "Bailleur social",
    FAMILY_ALLOWANCE_FUND: "Caisse d'allocations familiales",
    EMPLOYMENT_SERVICE: "Service de l'emploi",
    ASSOCIATION: "Association",
    COMPANY: "Entreprise",
    LOCAL_DEVELOPMENT_TEAM: "Équipe de développement local",
    CONSULTATIVE_COUNCIL: "Instance consultative",
    RESEARCH_INSTITUTION: "Établissement de recherche",
    PUBLIC_BODY: "Organisme public",
    OTHER: "Autre",
  },
  en: {
    CITY_DIRECTORATE: "City directorate",
    STATE_SERVICE: "State service",
    REGION: "Région",
    DEPARTMENT: "Département",
    DISTRICT_TOWN_HALL: "Arrondissement town hall",
    SOCIAL_LANDLORD: "Social landlord",
    FAMILY_ALLOWANCE_FUND: "Family allowance fund (CAF)",
    EMPLOYMENT_SERVICE: "Employment service",
    ASSOCIATION: "Association",
    COMPANY: "Company",
    LOCAL_DEVELOPMENT_TEAM: "Local development team",
    CONSULTATIVE_COUNCIL: "Consultative council",
    RESEARCH_INSTITUTION: "Research institution",
    PUBLIC_BODY: "Public body",
    OTHER: "Other",
  },
});
