import { makeCollege, makeCommittee, makeMandate, makeSeat } from "../factories/committees.js";
import type { Connection } from "../factories/insert-row.js";
import { buildMeetings } from "./meetings.js";
import type { Organizations } from "./organizations.js";
import type { People } from "./people.js";
import { perAudience } from "./per-audience.js";

/** A steering committee with its four colleges, one of them empty: seats held, shared with a substitute, handed over, vacant; and one committee for each audience. */
export async function buildCommittees(connection: Connection, o: Organizations, { people }: People) {
  const orientation = (await makeCommittee(connection, { slug: "comite-d-orientation", name: "Comité d'orientation" })).id;
  const college = async (name: string, rank: number): Promise<string> =>
    (await makeCollege(connection, { committeeId: orientation, name, rank })).id;
  const colleges = {
    city: await college("Ville", 1),
    state: await college("État", 2),
    professionals: await college("Professionnels", 3),
    researchers: await college("Chercheurs et experts", 4),
  };
  const seat = async (collegeId: string, title: string, rank: number, hasVotingRight = true): Promise<string> =>
    (await makeSeat(connection, { collegeId, title, rank, hasVotingRight })).id;
  const seats = {
    chair: await seat(colleges.city, "Présidence", 1),
    handedOver: await seat(colleges.city, "Direction", 2),
    vacant: await seat(colleges.state, "Préfecture", 1),
    expired: await seat(colleges.state, "Déléguée aux droits", 2),
    promised: await seat(colleges.professionals, "Bailleurs", 1),
    observer: await seat(colleges.professionals, "Conseil citoyen", 2, false),
    heldByHiddenPerson: await seat(colleges.professionals, "Associations", 3),
    byAudience: await perAudience((audience, declaredAudience) =>
      makeSeat(connection, { collegeId: colleges.professionals, title: `Siège ${audience}`, rank: 9, declaredAudience }),
    ),
  };
  const mandate = async (seatId: string, personId: string, overrides: object = {}): Promise<string> =>
    (await makeMandate(connection, { seatId, personId, ...overrides })).id;
  const mandates = {
    chair: await mandate(seats.chair, people.director, {
      role: "CHAIR",
      onBehalfOfId: o.directorate,
      startDate: "2021-09-01",
      endDate: "2030-08-31",
    }),
    substitute: await mandate(seats.chair, people.mobile, { role: "SUBSTITUTE", onBehalfOfId: o.byAudience.STAFF, startDate: "2022" }),
    before: await mandate(seats.handedOver, people.mononym, { endDate: "2019", onBehalfOfId: o.formerDirectorate }),
    after: await mandate(seats.handedOver, people.mobile, { startDate: "2019", role: "VICE_CHAIR" }),
    expired: await mandate(seats.expired, people.researcher, { startDate: "2018-01", endDate: "2023-12-31", onBehalfOfId: o.prefecture }),
    promised: await mandate(seats.promised, people.mobile, { startDate: "2031-01-01", onBehalfOfId: o.landlord }),
    observer: await mandate(seats.observer, people.mononym, { role: "OBSERVER", startDate: "2024", onBehalfOfId: o.council }),
    ofHiddenPerson: await mandate(seats.heldByHiddenPerson, people.byAudience.COMMITTEE, { startDate: "2024" }),
  };
  const meetings = await buildMeetings(connection, orientation, mandates, people.mobile);
  for (const seatId of Object.values(seats.byAudience)) await mandate(seatId, people.researcher, { startDate: "2025-06" });
  const byAudience = await perAudience(async (audience, declaredAudience) => {
    const committee = await makeCommittee(connection, {
      slug: `comite-${audience.toLowerCase()}`,
      name: `Comité ${audience}`,
      declaredAudience,
    });
    await makeCollege(connection, { committeeId: committee.id });
    return committee;
  });
  return { orientation, colleges, seats, mandates, meetings, byAudience };
}
