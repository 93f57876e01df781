import { describeEnum } from "../shared/describe-enum.js";

export enum AttendeeCategory {
  FIELD_TEAM = "FIELD_TEAM",
  PROJECT_LEAD = "PROJECT_LEAD",
  CITY_SERVICE = "CITY_SERVICE",
  ELECTED_OFFICIAL = "ELECTED_OFFICIAL",
  STATE = "STATE",
  REGION = "REGION",
  SOCIAL_LANDLORD = "SOCIAL_LANDLORD",
  FAMILY_ALLOWANCE_FUND = "FAMILY_ALLOWANCE_FUND",
  EMPLOYMENT_SERVICE = "EMPLOYMENT_SERVICE",
  ASSOCIATION = "ASSOCIATION",
  COMPANY = "COMPANY",
  RESEARCHER = "RESEARCHER",
  RESIDENT_COUNCIL = "RESIDENT_COUNCIL",
  OTHER = "OTHER",
}

describeEnum(AttendeeCategory, "AttendeeCategory", "Which public somebody who came to an event belongs to, for the centre's statistics.", {
  FIELD_TEAM: "A local development team or another team in the neighbourhoods.",
  PROJECT_LEAD: "Somebody who carries a project (porteur de projet).",
  CITY_SERVICE: "A service of the City of Paris.",
  ELECTED_OFFICIAL: "An elected official or their office.",
  STATE: "A service of the State, in the région or the département.",
  REGION: "The Région as an authority.",
  SOCIAL_LANDLORD: "A social landlord (bailleur social).",
  FAMILY_ALLOWANCE_FUND: "A family allowance fund (CAF).",
  EMPLOYMENT_SERVICE: "A public employment service, e.g. France Travail.",
  ASSOCIATION: "An association that does not carry a project of its own.",
  COMPANY: "A company or a consultant.",
  RESEARCHER: "A researcher, a teacher or a student.",
  RESIDENT_COUNCIL: "A council of residents (conseil citoyen).",
  OTHER: "Another public, or one that was not recorded.",
});
