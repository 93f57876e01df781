import type { EventRecord, ParticipationRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { stableId } from "../../src/modules/exchange/sample/stable-id.js";
import { type EventSketch, eventSketches } from "./event-sketches.js";
import { FICTITIOUS } from "./fictitious-source.js";
import { kindOf, organizationId } from "./organizations.js";
import { parisInstant } from "./paris-time.js";
import { OBJECTOR, organizationKeyOf, peopleOf, personId } from "./people.js";

/** The hours of each format, in Paris: an "autour de" is held from 17:00 to 19:00, a "zoom sur" on a morning. */
const hours: Readonly<Record<EventSketch["format"], readonly [string, string]>> = {
  TRAINING: ["09:30", "17:00"],
  TRAINING_CYCLE: ["09:30", "17:00"],
  STUDY_DAY: ["09:00", "17:30"],
  ZOOM_SUR: ["09:30", "12:30"],
  AUTOUR_DE: ["17:00", "19:00"],
  OTHER: ["14:00", "16:30"],
};
const categories: Readonly<Record<string, string>> = {
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
/** The seed's balance: two thirds field teams, project leads and City services; one third partners. */
const attendance: Readonly<Record<string, number>> = {
  FIELD_TEAM: 17,
  PROJECT_LEAD: 11,
  CITY_SERVICE: 13,
  ELECTED_OFFICIAL: 2,
  STATE: 4,
  REGION: 1,
  SOCIAL_LANDLORD: 3,
  FAMILY_ALLOWANCE_FUND: 1,
  EMPLOYMENT_SERVICE: 2,
  ASSOCIATION: 6,
  COMPANY: 1,
  RESEARCHER: 1,
  OTHER: 1,
};
/** From then on, nobody has come yet. */
const FUTURE = "2026-11";

export function eventId(key: string): string {
  return stableId("event", FICTITIOUS, key);
}

/** Who spoke at a meeting: researchers mostly, in turn. */
export function speakersOf(rank: number): number[] {
  const researchers = [...peopleOf("laboratoire"), ...peopleOf("observatoire")];
  const experts = [...peopleOf("conseil"), ...peopleOf("edl-18"), ...peopleOf("rectorat")];
  const pick = (from: readonly number[], at: number): number => from[at % from.length] ?? 0;
  return [...new Set([pick(researchers, rank), pick(researchers, rank + 3), pick(experts, rank)])];
}

function named(rank: number, person: number, role: string): ParticipationRecord {
  const key = organizationKeyOf(person);
  const category = rank % 7 === 2 && role === "SPEAKER" ? null : (categories[kindOf(key)] ?? "OTHER");
  return { person: personId(person), organization: organizationId(key), role, category };
}

function participations(sketch: EventSketch, rank: number): ParticipationRecord[] {
  const speakers = sketch.format === "TRAINING_CYCLE" ? [] : speakersOf(rank);
  const moderators = peopleOf("pole").slice(rank % 3, (rank % 3) + 1);
  const present = sketch.date >= FUTURE ? [] : Array.from({ length: 4 + (rank % 6) }, (_, at) => (rank * 13 + at * 7) % 120);
  const participants = present.filter((person) => person !== OBJECTOR && !speakers.includes(person) && !moderators.includes(person));
  return [
    ...(sketch.organizers ?? ["pole"]).map((key) => ({
      person: null,
      organization: organizationId(key),
      role: "ORGANIZER",
      category: null,
    })),
    ...speakers.map((person) => named(rank, person, "SPEAKER")),
    ...moderators.map((person) => named(rank, person, "MODERATOR")),
    ...participants.map((person) => ({ ...named(rank, person, "PARTICIPANT"), audience: "MEMBER" as const })),
  ];
}

function anonymous(sketch: EventSketch, rank: number): Record<string, number> {
  if (sketch.format === "TRAINING_CYCLE" || sketch.date >= FUTURE) return {};
  const size = sketch.format === "STUDY_DAY" ? 2.5 : sketch.format === "TRAINING" ? 0.3 : 1;
  const counts = Object.entries(attendance).map(
    ([category, count], at) => [category, Math.round(count * size) + ((rank + at) % 3) - 1] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Thirty meetings of every format of the centre, 2022–2027, with who organised, spoke, led and came. */
export function events(): EventRecord[] {
  return eventSketches.map((sketch, rank) => {
    const [from, to] = hours[sketch.format];
    return {
      id: eventId(sketch.key),
      ...(sketch.audience === undefined ? {} : { audience: sketch.audience }),
      format: sketch.format,
      title: sketch.title,
      description: "Rencontre fictive, pour la démonstration.",
      startsAt: parisInstant(sketch.date, from),
      endsAt: parisInstant(sketch.until ?? sketch.date, to),
      place: rank % 5 === 4 ? "En ligne" : "Auditorium imaginaire, Paris",
      cycle: sketch.cycle === undefined ? null : eventId(sketch.cycle),
      themes: sketch.themes,
      participations: participations(sketch, rank),
      attendance: anonymous(sketch, rank),
    };
  });
}
