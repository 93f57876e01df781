import type { CommitteeRecord, MandateRecord, SeatRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { stableId } from "../../src/modules/exchange/sample/stable-id.js";
import { appointment, meetings } from "./committee-meetings.js";
import { FICTITIOUS } from "./fictitious-source.js";
import { organizationId } from "./organizations.js";
import { organizationKeyOf, peopleOf, personId } from "./people.js";

/** A college and the organizations that its seats are held for, one a seat; the same one twice has two seats. */
const colleges: readonly (readonly [string, readonly string[]])[] = [
  ["Ville", ["delegation", "delegation", "jeunesse", "mairie-18", "mairie-20", "departement"]],
  ["État", ["prefecture", "prefecture", "rectorat", "caf", "emploi", "region"]],
  ["Professionnels", ["edl-18", "edl-20", "bailleur", "passerelles", "regie", "atelier"]],
  ["Chercheurs et experts", ["laboratoire", "laboratoire", "observatoire", "observatoire", "conseil", "fondation"]],
];
/** The directory learned only in June that who sits there had left in March, after a vote. */
const LEARNED_LATE = "Ville/4";
const KNOWN_SINCE = "2024-01-08T10:00:00.000+01:00";
/** Seats whose mandates are not the ordinary ones: college, place, and who sits. */
const VACANT = "Professionnels/5";
const NEVER_FILLED = "Chercheurs et experts/5";
const EXPIRING = new Set(["Ville/2", "État/4"]);
const TO_COME = "Ville/3";

function mandate(person: number, role: string, startDate: string, endDate: string | null, isForItself = false): MandateRecord {
  const behalf = isForItself ? null : organizationId(organizationKeyOf(person));
  return { person: personId(person), onBehalfOf: behalf, role, startDate, endDate };
}

/** A seat that was abolished, with whoever held it. */
function abolished(): SeatRecord {
  const [, , , last = 0] = peopleOf("delegation");
  return {
    title: "Ville, siège 7 (supprimé)",
    hasVotingRight: true,
    startDate: "2017",
    endDate: "2020-12-31",
    mandates: [mandate(last, "MEMBER", "2017-03", "2020-12-31")],
  };
}

/** @param isSecond the organization's second seat in the college, held by others than the first */
function seat(college: string, key: string, at: number, isSecond: boolean): SeatRecord {
  const [first = 0, second = 0, third = 0, fourth = 0] = isSecond ? peopleOf(key).reverse() : peopleOf(key);
  const place = `${college}/${at}`;
  const role = place === "Ville/0" ? "CHAIR" : place === "État/0" ? "VICE_CHAIR" : key === "conseil" ? "OBSERVER" : "MEMBER";
  const isExpert = college === "Chercheurs et experts" && at % 2 === 1;
  const title = `${college}, siège ${at + 1}`;
  const past = mandate(second, "MEMBER", "2020", "2023-06", isExpert);
  const wanted = { hasVotingRight: true, startDate: "2017" };
  if (place === NEVER_FILLED) {
    const requiredProfile = "Une personne qui mène une recherche sur les quartiers parisiens, si possible avec leurs habitants.";
    return { title, ...wanted, startDate: "2025-01", requiredProfile, mandates: [] };
  }
  if (place === VACANT) {
    const requiredProfile = "Une personne en poste dans une structure d'insertion ou un atelier de quartier.";
    return { title, ...wanted, requiredProfile, mandates: [past, mandate(first, "MEMBER", "2023-09-01", "2026-06-30")] };
  }
  if (place === LEARNED_LATE) {
    const tookForEnd = { endDate: "2029-06", until: "2026-06-22T09:15:00.000+02:00" };
    const left = { ...mandate(first, "MEMBER", "2023-09-01", "2026-03-31"), tookForEnd };
    return { title, ...wanted, mandates: [past, left, mandate(third, "SUBSTITUTE", "2023-09", "2029-06")] };
  }
  const end = EXPIRING.has(place) ? "2027-01-15" : place === TO_COME ? "2026-12-31" : "2029-06";
  return {
    title,
    hasVotingRight: role !== "OBSERVER",
    startDate: "2017",
    mandates: [
      ...(at % 3 === 1 ? [mandate(second, "MEMBER", "2017", "2020", isExpert)] : []),
      ...(at % 2 === 0 ? [past] : []),
      {
        ...mandate(first, role, at % 6 === 1 ? "2020" : "2023-09-01", end, isExpert),
        ...(at === 0 ? { documents: [appointment(role, college)] } : {}),
      },
      ...(at % 3 !== 2 && !isExpert && !isSecond ? [mandate(third, "SUBSTITUTE", "2023-09", end)] : []),
      ...(place === TO_COME ? [mandate(fourth, "MEMBER", "2027-01-01", null)] : []),
    ],
  };
}

/** The comité d'orientation: four colleges of six seats, with a vacant seat, one never filled, mandates past, ending soon and to come. */
export function committees(): CommitteeRecord[] {
  const seated = colleges.map(([name, keys]) => {
    const seats = keys.map((key, at) => seat(name, key, at, keys.indexOf(key) < at));
    return { name, seats: name === "Ville" ? [...seats, abolished()] : seats };
  });
  const ordinary: CommitteeRecord = {
    id: stableId("committee", FICTITIOUS, "comite-d-orientation"),
    slug: "comite-d-orientation",
    name: "Comité d'orientation du pôle ressources (fictif)",
    knownSince: KNOWN_SINCE,
    colleges: seated,
    meetings: meetings(seated),
  };
  const scientific: CommitteeRecord = {
    id: stableId("committee", FICTITIOUS, "conseil-scientifique"),
    slug: "conseil-scientifique",
    name: "Conseil scientifique (fictif), 2018-2021",
    knownSince: KNOWN_SINCE,
    meetings: [],
    colleges: [
      {
        name: "Membres",
        seats: peopleOf("laboratoire")
          .slice(0, 3)
          .map((person, at) => ({
            title: `Siège ${at + 1}`,
            hasVotingRight: true,
            mandates: [mandate(person, "MEMBER", "2018-01", "2021-12", true)],
          })),
      },
    ],
  };
  return [ordinary, scientific];
}
