import type { Connection } from "../factories/insert-row.js";
import { makeAgendaItem, makeDecision, makeDocument, makeMeeting, makeMeetingAttendance, makeProxy } from "../factories/meetings.js";
import { perAudience } from "./per-audience.js";

type Mandates = Readonly<Record<"chair" | "substitute" | "after" | "observer" | "ofHiddenPerson", string>>;

/** A meeting of the steering committee with all that is told of one, some of it for each audience; one to come, and one for each audience. */
export async function buildMeetings(connection: Connection, committeeId: string, mandates: Mandates, guest: string) {
  const held = (await makeMeeting(connection, { committeeId, title: "Séance de mars", status: "HELD", place: "Mairie" })).id;
  const planned = (await makeMeeting(connection, { committeeId, startsAt: new Date("2026-12-10T13:00:00Z") })).id;
  const item = (await makeAgendaItem(connection, { meetingId: held, rank: 1, title: "Programme" })).id;
  const attendance = async (mandateId: string, status: "PRESENT" | "EXCUSED" | "ABSENT"): Promise<unknown> =>
    makeMeetingAttendance(connection, { meetingId: held, mandateId, status });
  await attendance(mandates.chair, "EXCUSED");
  await attendance(mandates.substitute, "PRESENT");
  await attendance(mandates.after, "PRESENT");
  await attendance(mandates.observer, "PRESENT");
  await attendance(mandates.ofHiddenPerson, "ABSENT");
  await makeMeetingAttendance(connection, { meetingId: held, personId: guest });
  await makeProxy(connection, { meetingId: held, giverId: mandates.ofHiddenPerson, holderId: mandates.after });
  await makeDecision(connection, { meetingId: held, agendaItemId: item, votesFor: 2, votesAgainst: 0, abstentions: 1 });
  await makeDocument(connection, { meetingId: held, kind: "MINUTES", title: "Compte rendu", approvedOn: "2026-04-02" });
  await makeDocument(connection, { mandateId: mandates.chair, kind: "APPOINTMENT", title: "Arrêté" });
  const byAudience = await perAudience(async (_audience, declaredAudience) => {
    const meeting = await makeMeeting(connection, { committeeId, declaredAudience, startsAt: new Date("2026-05-05T13:00:00Z") });
    await makeMeetingAttendance(connection, { meetingId: meeting.id, declaredAudience, personId: guest });
    await makeProxy(connection, { meetingId: meeting.id, declaredAudience, giverId: mandates.chair, holderId: mandates.after });
    await makeAgendaItem(connection, { meetingId: meeting.id });
    await makeAgendaItem(connection, { meetingId: held, declaredAudience, rank: 2 });
    await makeDecision(connection, { meetingId: held, declaredAudience, isAdopted: false });
    await makeDocument(connection, { meetingId: held, declaredAudience, agendaItemId: item, kind: "AGENDA_PAPER" });
    await makeDocument(connection, { mandateId: mandates.after, declaredAudience });
    return meeting;
  });
  return { held, planned, item, byAudience };
}
