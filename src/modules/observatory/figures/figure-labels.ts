import type { Translated } from "../../../core/language.js";
import type { PlanScope } from "../../../planner/plan-scope.js";
import { literal, type Sql, sql } from "../../../planner/sql.js";
import type { AttendeeCategory } from "../../event/index.js";

export const formatLabels: Readonly<Record<string, Translated>> = {
  TRAINING: { fr: "Formation", en: "Training" },
  TRAINING_CYCLE: { fr: "Cycle de qualification", en: "Training cycle" },
  STUDY_DAY: { fr: "Journée d'études", en: "Study day" },
  ZOOM_SUR: { fr: "Zoom sur", en: "Zoom sur (half a day)" },
  AUTOUR_DE: { fr: "Autour de", en: "Autour de (evening talk)" },
  OTHER: { fr: "Autre rencontre", en: "Other meeting" },
};

export const categoryLabels: Readonly<Record<AttendeeCategory, Translated>> = {
  FIELD_TEAM: { fr: "Équipes de terrain", en: "Field teams" },
  PROJECT_LEAD: { fr: "Chefs de projet", en: "Project leads" },
  CITY_SERVICE: { fr: "Services de la Ville et du département", en: "Services of the City and the département" },
  ELECTED_OFFICIAL: { fr: "Élus", en: "Elected officials" },
  STATE: { fr: "Services de l'État", en: "State services" },
  REGION: { fr: "Région", en: "Région" },
  SOCIAL_LANDLORD: { fr: "Bailleurs sociaux", en: "Social landlords" },
  FAMILY_ALLOWANCE_FUND: { fr: "CAF", en: "Family allowance fund" },
  EMPLOYMENT_SERVICE: { fr: "Service public de l'emploi", en: "Employment service" },
  ASSOCIATION: { fr: "Associations", en: "Associations" },
  COMPANY: { fr: "Entreprises", en: "Companies" },
  RESEARCHER: { fr: "Chercheurs et enseignants", en: "Researchers and teachers" },
  RESIDENT_COUNCIL: { fr: "Conseils d'habitants", en: "Residents' councils" },
  OTHER: { fr: "Autres ou non renseigné", en: "Others or not recorded" },
};

/** The centre's two publics, by its own words: the teams in the field, project leads and services of the City; and all its partners. */
export const groupLabels: Readonly<Record<string, Translated>> = {
  FIELD_TEAMS: { fr: "Équipes de terrain, chefs de projet et services de la Ville", en: "Field teams, project leads and City services" },
  PARTNERS: { fr: "Partenaires", en: "Partners" },
};

export const FIELD_CATEGORIES: readonly AttendeeCategory[] = ["FIELD_TEAM", "PROJECT_LEAD", "CITY_SERVICE"];

export function inLanguage(text: Translated, scope: PlanScope): Sql {
  return sql`${literal(scope.language === "en" ? text.en : text.fr)}::text`;
}
