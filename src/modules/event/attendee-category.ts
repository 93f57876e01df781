/** The publics that the centre counts: field teams, project leads and City services first, then partners. */
export const ATTENDEE_CATEGORIES = [
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
] as const;
export type AttendeeCategory = (typeof ATTENDEE_CATEGORIES)[number];
