import { words } from "../../i18n/words.js";

/** Names of kinds of organizations in lists of choices; a record's own comes with it from the server (`kindLabel`). */
export const kindWords = words("kind", {
  fr: {
    CITY_DIRECTORATE: "Directions de la Ville",
    DISTRICT_TOWN_HALL: "Mairies d'arrondissement",
    STATE_SERVICE: "Services de l'État",
    EMPLOYMENT_SERVICE: "Service public de l'emploi",
    FAMILY_ALLOWANCE_FUND: "Caisses d'allocations familiales",
    PUBLIC_BODY: "Établissements publics",
    REGION: "Région",
    DEPARTMENT: "Département",
    SOCIAL_LANDLORD: "Bailleurs sociaux",
    ASSOCIATION: "Associations",
    COMPANY: "Entreprises",
    LOCAL_DEVELOPMENT_TEAM: "Équipes de développement local",
    CONSULTATIVE_COUNCIL: "Conseils citoyens et consultatifs",
    RESEARCH_INSTITUTION: "Recherche et enseignement",
    OTHER: "Autres",
  },
  en: {
    CITY_DIRECTORATE: "City directorates",
    DISTRICT_TOWN_HALL: "District town halls",
    STATE_SERVICE: "State services",
    EMPLOYMENT_SERVICE: "Employment services",
    FAMILY_ALLOWANCE_FUND: "Family allowance funds",
    PUBLIC_BODY: "Public bodies",
    REGION: "Region",
    DEPARTMENT: "Department",
    SOCIAL_LANDLORD: "Social landlords",
    ASSOCIATION: "Associations",
    COMPANY: "Companies",
    LOCAL_DEVELOPMENT_TEAM: "Local development teams",
    CONSULTATIVE_COUNCIL: "Residents' and advisory councils",
    RESEARCH_INSTITUTION: "Research and teaching",
    OTHER: "Others",
  },
});
