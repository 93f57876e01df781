import type { AttendeeCategory } from "../../graphql/operations/RegisterForEvent.js";

/** Publics of events, the most frequent first. */
export const ATTENDEE_CATEGORIES: readonly AttendeeCategory[] = [
  "FIELD_TEAM",
  "PROJECT_LEAD",
  "CITY_SERVICE",
  "ELECTED_OFFICIAL",
  "STATE",
  "REGION",
  "SOCIAL_LANDLORD",
  "FAMILY_ALLOWANCE_FUND",
  "EMPLOYMENT_SERVICE",
  "ASSOCIATION",
  "COMPANY",
  "RESEARCHER",
  "RESIDENT_COUNCIL",
  "OTHER",
];
