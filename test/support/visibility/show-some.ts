import { makeMandate, makeSeat } from "../factories/committees.js";
import { makeParticipation } from "../factories/events.js";
import type { Connection } from "../factories/insert-row.js";
import { makeMeetingAttendance, makeProxy } from "../factories/meetings.js";
import { makePerson, makePosition } from "../factories/people.js";
import { makePublicationFile } from "../factories/publications.js";
import type { World } from "../world.js";

const PEOPLE = 6;

/** Public rows of the tables of which `hideSome` leaves the public none: posts, files, parts in meetings, seats held, proxies given. */
export async function showSome(connection: Connection, world: World): Promise<void> {
  const { city, directorate, prefecture } = world.organizations;
  const { meetings, colleges } = world.committees;
  const mandates: string[] = [];
  for (let rank = 0; rank < PEOPLE; rank += 1) {
    const { id: personId } = await makePerson(connection, { givenName: "Vue", familyName: `Numéro ${rank}` });
    const organizationId = [city, directorate, prefecture][rank % 3] as string;
    await makePosition(connection, { personId, organizationId, role: "Déléguée" });
    await makeParticipation(connection, { eventId: world.events.studyDay, personId, organizationId, category: "STATE" });
    await makePublicationFile(connection, { publicationId: world.publications.proceedings });
    const seat = await makeSeat(connection, { collegeId: colleges.state, title: `Siège vu ${rank}`, rank: 20 + rank });
    mandates.push((await makeMandate(connection, { seatId: seat.id, personId, onBehalfOfId: organizationId, startDate: "2020" })).id);
  }
  for (let rank = 0; rank < PEOPLE; rank += 2) {
    const [giverId, holderId] = mandates.slice(rank, rank + 2) as [string, string];
    await makeMeetingAttendance(connection, { meetingId: meetings.held, mandateId: holderId });
    await makeProxy(connection, { meetingId: meetings.held, giverId, holderId });
  }
}
