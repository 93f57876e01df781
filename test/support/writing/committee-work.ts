import { encodeNodeId } from "../../../src/planner/node-id.js";
import { makeCollege, makeCommittee, makeMandate, makeSeat } from "../factories/committees.js";
import type { Connection } from "../factories/insert-row.js";
import { makeAgendaItem, makeMeeting } from "../factories/meetings.js";
import { makePerson } from "../factories/people.js";
import type { WrittenSample } from "./written-kinds.js";

/** More than a test makes of one kind: a mandate attends a meeting once, gives one proxy there and, as a rule, holds one. */
const MEETINGS = 60;

/** A sample of all that is written of a committee's meetings, over a committee of its own. */
export async function committeeWork(db: Connection): Promise<readonly WrittenSample[]> {
  const node = (type: string, { id }: { readonly id: string }): string => encodeNodeId({ type, uuid: id });
  const committeeRow = await makeCommittee(db, {});
  const { id: collegeId } = await makeCollege(db, { committeeId: committeeRow.id });
  const makeSeated = async (): Promise<string> => {
    const { id: seatId } = await makeSeat(db, { collegeId });
    const { id: personId } = await makePerson(db, {});
    return node("Mandate", await makeMandate(db, { seatId, personId }));
  };
  const [giver, holder, otherHolder] = [await makeSeated(), await makeSeated(), await makeSeated()];
  const meetings = await Promise.all(
    Array.from({ length: MEETINGS }, async () => node("Meeting", await makeMeeting(db, { committeeId: committeeRow.id }))),
  );
  const meetingOf = (n: number): string => meetings[n % MEETINGS] as string;
  const meetingRow = await makeMeeting(db, { committeeId: committeeRow.id });
  const meeting = node("Meeting", meetingRow);
  const committee = node("Committee", committeeRow);
  const agendaItem = node("AgendaItem", await makeAgendaItem(db, { meetingId: meetingRow.id }));
  const elsewhere = node(
    "AgendaItem",
    await makeAgendaItem(db, { meetingId: (await makeMeeting(db, { committeeId: committeeRow.id })).id }),
  );
  const guest = node("Person", await makePerson(db, {}));
  return [
    {
      type: "Meeting",
      create: (n) => ({ committee, title: `Séance ${n}`, startsAt: "2026-03-12T14:00:00+01:00" }),
      change: { status: "HELD", place: "Mairie" },
      shows: { selection: "status place startsAt", change: { status: "HELD", place: "Mairie", startsAt: "2026-03-12T13:00:00.000Z" } },
      refused: { input: { endsAt: "2026-03-12T13:00:00+01:00" } },
    },
    {
      type: "AgendaItem",
      create: (n) => ({ meeting, title: `Point ${n}`, rank: n }),
      change: { description: "Pour avis" },
      shows: { selection: "description meeting { id }", change: { description: "Pour avis", meeting: { id: meeting } } },
      refused: { input: { title: " " }, field: "title" },
    },
    {
      type: "MeetingAttendance",
      create: (n) => ({ meeting: meetingOf(n), mandate: giver, status: "PRESENT" }),
      change: { status: "EXCUSED" },
      shows: { selection: "status", change: { status: "EXCUSED" } },
      refused: { input: { person: guest } },
    },
    {
      type: "Proxy",
      create: (n) => ({ meeting: meetingOf(n), giver, holder }),
      change: { holder: otherHolder },
      shows: { selection: "giver { id } holder { id }", change: { giver: { id: giver }, holder: { id: otherHolder } } },
      refused: { input: { holder: guest }, field: "holder" },
    },
    {
      type: "Decision",
      create: (n) => ({ meeting, agendaItem, text: `Avis ${n}`, isAdopted: true }),
      change: { votesFor: 3, votesAgainst: 1, abstentions: 0 },
      shows: { selection: "votesFor votesAgainst abstentions", change: { votesFor: 3, votesAgainst: 1, abstentions: 0 } },
      refused: { input: { agendaItem: elsewhere } },
    },
    {
      type: "Document",
      create: (n) => ({ meeting, agendaItem, kind: "AGENDA_PAPER", title: `Note ${n}`, text: "À lire" }),
      change: { url: "https://exemple.fr/note", licence: "etalab-2.0" },
      shows: { selection: "kind url licence", change: { kind: "AGENDA_PAPER", url: "https://exemple.fr/note", licence: "etalab-2.0" } },
      refused: { input: { approvedOn: "2026-04-01" } },
    },
  ];
}
