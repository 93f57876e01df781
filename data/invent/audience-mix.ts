import type { EventSketch } from "./event-sketches.js";
import { kindOf, organizationKeys } from "./organizations.js";
import { OBJECTOR, peopleOf, startYearOf } from "./people.js";

/** The seed's balance, in hundredths: two thirds field teams, project leads and City services; one third partners. */
const SHARES: Readonly<Record<string, number>> = {
  FIELD_TEAM: 27,
  PROJECT_LEAD: 17,
  CITY_SERVICE: 22,
  ELECTED_OFFICIAL: 3,
  STATE: 7,
  REGION: 2,
  SOCIAL_LANDLORD: 4,
  FAMILY_ALLOWANCE_FUND: 2,
  EMPLOYMENT_SERVICE: 3,
  ASSOCIATION: 8,
  COMPANY: 1,
  RESEARCHER: 2,
  RESIDENT_COUNCIL: 1,
  OTHER: 1,
};

/**
 * How many come to a meeting of each format, and which share of them signs by name: such that three years come to somewhat more than the
 * 3,500 attendances of the seed. A cycle is attended by its sessions.
 */
const HABITS: Readonly<Record<EventSketch["format"], readonly [attendees: number, named: number]>> = {
  TRAINING: [30, 0.5],
  TRAINING_CYCLE: [0, 0],
  STUDY_DAY: [186, 0.08],
  ZOOM_SUR: [63, 0.2],
  AUTOUR_DE: [82, 0.1],
  OTHER: [44, 0.25],
};

const CATEGORIES: Readonly<Record<string, string>> = {
  CITY_DIRECTORATE: "CITY_SERVICE",
  PUBLIC_BODY: "CITY_SERVICE",
  STATE_SERVICE: "STATE",
  REGION: "REGION",
  DEPARTMENT: "CITY_SERVICE",
  DISTRICT_TOWN_HALL: "ELECTED_OFFICIAL",
  SOCIAL_LANDLORD: "SOCIAL_LANDLORD",
  FAMILY_ALLOWANCE_FUND: "FAMILY_ALLOWANCE_FUND",
  EMPLOYMENT_SERVICE: "EMPLOYMENT_SERVICE",
  ASSOCIATION: "ASSOCIATION",
  COMPANY: "COMPANY",
  LOCAL_DEVELOPMENT_TEAM: "FIELD_TEAM",
  CONSULTATIVE_COUNCIL: "RESIDENT_COUNCIL",
  RESEARCH_INSTITUTION: "RESEARCHER",
};

/** Whom no meeting has reached yet, and the centre itself, which receives. */
const ABSENT = ["pole", "fondation", "projet-membre", "brouillon", "memoires"];

/** The public that somebody of an organization belongs to. Of the City's people, every other one carries a project. */
export function categoryOf(key: string, person: number): string {
  const category = CATEGORIES[kindOf(key)] ?? "OTHER";
  return category === "CITY_SERVICE" && key !== "pole" && person % 2 === 1 ? "PROJECT_LEAD" : category;
}

/** How many of each public come to a meeting: as many as the format draws, give or take a few, in the seed's balance. */
export function attendeesOf(format: EventSketch["format"], rank: number): [category: string, count: number][] {
  const [usual] = HABITS[format];
  const size = Math.round(usual * (1 + (((rank * 7) % 9) - 4) / 20));
  const offset = (rank * 0.37) % 1;
  let seen = 0;
  return Object.entries(SHARES).map(([category, share]) => {
    const before = Math.floor((seen * size) / 100 + offset);
    seen += share;
    return [category, Math.floor((seen * size) / 100 + offset) - before];
  });
}

/** Who of a public signs by name: those of one cycle are much the same from session to session. */
export function signers(sketch: EventSketch, category: string, count: number, turn: number): number[] {
  const year = Number(sketch.date.slice(0, 4));
  const pool = organizationKeys
    .filter((key) => !ABSENT.includes(key))
    .flatMap((key) => peopleOf(key).filter((person) => categoryOf(key, person) === category))
    .filter((person) => person !== OBJECTOR && startYearOf(person) < year);
  const wanted = Math.min(pool.length, Math.round(count * HABITS[sketch.format][1]));
  return Array.from({ length: wanted }, (_, at) => pool[(turn * 3 + at) % pool.length] ?? 0);
}
