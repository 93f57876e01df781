import type { EventRecord, ParticipationRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { stableId } from "../../src/modules/exchange/sample/stable-id.js";
import { attendeesOf, categoryOf, signers } from "./audience-mix.js";
import { programme } from "./event-programme.js";
import { type EventSketch, firstSketches } from "./event-sketches.js";
import { FICTITIOUS } from "./fictitious-source.js";
import { organizationId } from "./organizations.js";
import { parisInstant } from "./paris-time.js";
import { organizationKeyOf, peopleOf, personId, roleOf } from "./people.js";
import { openings, registrationsFor } from "./registrations.js";

/** The hours of each format, in Paris: an "autour de" is held from 17:00 to 19:00, a "zoom sur" on a morning. */
const hours: Readonly<Record<EventSketch["format"], readonly [string, string]>> = {
  TRAINING: ["09:30", "17:00"],
  TRAINING_CYCLE: ["09:30", "17:00"],
  STUDY_DAY: ["09:00", "17:30"],
  ZOOM_SUR: ["09:30", "12:30"],
  AUTOUR_DE: ["17:00", "19:00"],
  OTHER: ["14:00", "16:30"],
};
/** How many of a field team come together. */
const TEAM = 4;

/** From then on, nobody has come yet. */
const FUTURE = "2026-11";

export const eventSketches: readonly EventSketch[] = [...firstSketches, ...programme];

/** The book or the study that an "autour de" is about. */
export function bookId(key: string): string {
  return stableId("publication", FICTITIOUS, "about", key);
}

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
  const category = rank % 7 === 2 && role === "SPEAKER" ? null : categoryOf(key, person);
  return { person: personId(person), organization: organizationId(key), role, category };
}

interface Came {
  readonly named: readonly number[];
  /** Of a field team, without their names. */
  readonly ofTeams: number;
  readonly counted: Readonly<Record<string, number>>;
}

/** Whoever comes is named or counted, never both. */
function attendance(sketch: EventSketch, rank: number, hosts: readonly number[]): Came {
  if (sketch.date >= FUTURE) return { named: [], ofTeams: 0, counted: {} };
  const cycle = eventSketches.findIndex(({ key }) => key === sketch.cycle);
  const isLarge = sketch.format === "STUDY_DAY" || sketch.format === "ZOOM_SUR";
  const parts = attendeesOf(sketch.format, rank).map(([category, count]) => {
    const people = signers(sketch, category, count, cycle < 0 ? rank : cycle).filter((person) => !hosts.includes(person));
    const ofTeams = isLarge && category === "FIELD_TEAM" ? Math.min(TEAM, count - people.length) : 0;
    return { category, people, ofTeams, rest: count - people.length - ofTeams };
  });
  return {
    named: parts.flatMap(({ people }) => people),
    ofTeams: parts.reduce((sum, { ofTeams }) => sum + ofTeams, 0),
    counted: Object.fromEntries(parts.filter(({ rest }) => rest > 0).map(({ category, rest }) => [category, rest])),
  };
}

function team(key: string, headcount: number): ParticipationRecord {
  return { audience: "MEMBER", person: null, organization: organizationId(key), role: "PARTICIPANT", category: "FIELD_TEAM", headcount };
}

/** Eighty meetings of every format of the centre, some twenty a year from 2023 to 2025, with who organised, spoke, led and came. */
export function events(): EventRecord[] {
  return eventSketches.map((sketch, rank) => {
    const [from, to] = hours[sketch.format];
    const speakers = sketch.format === "TRAINING_CYCLE" ? [] : speakersOf(rank);
    const moderators = peopleOf("pole").slice(rank % 3, (rank % 3) + 1);
    const came = attendance(sketch, rank, [...speakers, ...moderators]);
    const total = came.named.length + came.ofTeams + Object.values(came.counted).reduce((sum, count) => sum + count, 0);
    const opening = openings[sketch.key];
    const isOnline = rank % 5 === 4;
    return {
      id: eventId(sketch.key),
      ...(sketch.audience === undefined ? {} : { audience: sketch.audience }),
      format: sketch.format,
      title: sketch.title,
      description: "Rencontre fictive, pour la démonstration.",
      startsAt: parisInstant(sketch.date, from),
      endsAt: parisInstant(sketch.until ?? sketch.date, to),
      place: isOnline ? "En ligne" : "Auditorium imaginaire, Paris",
      address: isOnline ? null : "2 rue Imaginaire, 75000 Paris",
      location: isOnline ? null : [48.8564, 2.3525],
      capacity: opening?.capacity ?? (sketch.format === "TRAINING" ? 40 : null),
      registrationOpensAt: opening?.opensAt ?? null,
      registrationClosesAt: opening?.closesAt ?? null,
      attendanceTotal: total === 0 ? null : total,
      cycle: sketch.cycle === undefined ? null : eventId(sketch.cycle),
      about: sketch.format === "AUTOUR_DE" ? [bookId(sketch.key)] : [],
      themes: sketch.themes,
      participations: [
        ...(sketch.organizers ?? ["pole"]).map((key) => ({
          person: null,
          organization: organizationId(key),
          role: "ORGANIZER",
          category: null,
        })),
        ...speakers.map((person) => ({ ...named(rank, person, "SPEAKER"), title: roleOf(person) })),
        ...moderators.map((person) => named(rank, person, "MODERATOR")),
        ...came.named.map((person) => ({ ...named(rank, person, "PARTICIPANT"), audience: "MEMBER" as const })),
        ...(came.ofTeams === 0 ? [] : [team(rank % 2 === 0 ? "edl-18" : "edl-20", came.ofTeams)]),
      ],
      attendance: came.counted,
      registrations: registrationsFor(sketch.key),
    };
  });
}
