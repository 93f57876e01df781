import type { OrganizationKind } from "../../graphql/operations/OrganizationPage.js";

/** Eight families of organizations, each with a colour, a shape and a letter; and what is none of them. */
export type ActorFamily =
  | "city"
  | "state"
  | "territory"
  | "landlord"
  | "association"
  | "company"
  | "neighbourhood"
  | "knowledge"
  | "other"
  | "person";

export const FAMILY: Readonly<Record<OrganizationKind, ActorFamily>> = {
  CITY_DIRECTORATE: "city",
  DISTRICT_TOWN_HALL: "city",
  STATE_SERVICE: "state",
  EMPLOYMENT_SERVICE: "state",
  FAMILY_ALLOWANCE_FUND: "state",
  PUBLIC_BODY: "state",
  REGION: "territory",
  DEPARTMENT: "territory",
  SOCIAL_LANDLORD: "landlord",
  ASSOCIATION: "association",
  COMPANY: "company",
  LOCAL_DEVELOPMENT_TEAM: "neighbourhood",
  CONSULTATIVE_COUNCIL: "neighbourhood",
  RESEARCH_INSTITUTION: "knowledge",
  OTHER: "other",
};

export const ORGANIZATION_KINDS = Object.keys(FAMILY) as readonly OrganizationKind[];

type Shape = "circle" | "square" | "diamond" | "triangle" | "hexagon" | "pentagon" | "shield" | "roof" | "book";

/** In a square of 24. */
export const SHAPES: Readonly<Record<Shape, string>> = {
  circle: "M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20Z",
  square: "M3 3h18v18H3Z",
  diamond: "M12 1 23 12 12 23 1 12Z",
  triangle: "M12 1.5 23 22H1Z",
  hexagon: "M12 1 22 6.5v11L12 23 2 17.5v-11Z",
  pentagon: "M12 1 23 9.5 19 22H5L1 9.5Z",
  shield: "M3 2h18v12c0 5-5 7-9 9-4-2-9-4-9-9Z",
  roof: "M12 1 23 10v12H1V10Z",
  book: "M2 4h20v16H2Z",
};

export interface ActorStyle {
  readonly shape: Shape;
  readonly letter: string;
  /** Name of the colour in styles/tokens.css. */
  readonly colour: string;
  /** Whether the letter is written in white in the light theme: the fill is dark. */
  readonly isDark: boolean;
}

export const STYLES: Readonly<Record<ActorFamily, ActorStyle>> = {
  city: { shape: "square", letter: "V", colour: "--actor-city", isDark: true },
  state: { shape: "shield", letter: "É", colour: "--actor-state", isDark: true },
  territory: { shape: "hexagon", letter: "R", colour: "--actor-territory", isDark: false },
  landlord: { shape: "roof", letter: "B", colour: "--actor-landlord", isDark: false },
  association: { shape: "circle", letter: "A", colour: "--actor-association", isDark: true },
  company: { shape: "diamond", letter: "E", colour: "--actor-company", isDark: false },
  neighbourhood: { shape: "pentagon", letter: "Q", colour: "--actor-neighbourhood", isDark: false },
  knowledge: { shape: "book", letter: "U", colour: "--actor-knowledge", isDark: false },
  other: { shape: "square", letter: "·", colour: "--actor-other", isDark: false },
  person: { shape: "circle", letter: "P", colour: "--sheet", isDark: false },
};
