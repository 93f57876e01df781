import { erasePerson } from "../../../src/modules/privacy/erasure.js";
import { readPersonFile } from "../../../src/modules/privacy/person-file.js";
import { makeParticipation } from "../../support/factories/events.js";
import { makeContactPoint, makeOrganization } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { RegistrationDirectory, someone } from "../../support/registration-directory.js";
import { nodeId } from "../../support/world-directory.js";
import { STAFF } from "../../support/writing/write.js";

let registrations: RegistrationDirectory;

beforeAll(async () => {
  registrations = await RegistrationDirectory.create();
});

afterAll(() => registrations.drop());

describe("coming", () => {
  test("a check-in makes participations of registrations, numbers of the unknown, and is undone", async () => {
    const event = await registrations.openEvent();
    const person = await makePerson(registrations.owner, {});
    const known = await registrations.registerBy(STAFF, event, { person: nodeId("Person", person.id), category: "FIELD_TEAM" });
    const unknown = await registrations.registerBy(STAFF, event, { ...someone("olga"), category: "STATE" });
    const input = { event: nodeId("Event", event), came: [known.record.id, unknown.record.id] };
    for (let times = 0; times < 2; times += 1) {
      expect(await registrations.act("checkIn", input, STAFF)).toMatchObject({
        event: { attendance: { total: 2, named: 1, anonymous: 1, distinctPeople: 1 } },
      });
    }
    expect(await registrations.act("checkIn", { ...input, total: 5 }, STAFF)).toMatchObject({
      code: "INVALID_INPUT",
      path: ["input", "total"],
    });
    expect(await registrations.act("checkIn", { ...input, total: 2 }, STAFF)).toMatchObject({ event: { attendance: { counted: 2 } } });
    const undone = { event: input.event, came: [], absent: input.came, total: 0 };
    expect(await registrations.act("checkIn", undone, STAFF)).toMatchObject({ event: { attendance: { total: 0, counted: 0 } } });
    expect(await registrations.act("checkIn", input)).toMatchObject({ code: "FORBIDDEN" });
  });

  test("a sign-in sheet names whom it can be sure of, counts and tells the others, and changes nothing a second time", async () => {
    const { owner } = registrations;
    const event = await registrations.openEvent();
    const edl = await makeOrganization(owner, { kind: "LOCAL_DEVELOPMENT_TEAM", name: "Équipe du Canal" });
    const place = async (personId: string, value?: string) => {
      const position = await makePosition(owner, { personId, organizationId: edl.id });
      if (value !== undefined) await makeContactPoint(owner, { positionId: position.id, value });
    };
    const byMail = await makePerson(owner, { givenName: "Paul", familyName: "Unique" });
    await place(byMail.id, "paul.unique@example.org");
    const byName = await makePerson(owner, { givenName: "Rose", familyName: "Nommée" });
    await place(byName.id);
    const twins = [
      await makePerson(owner, { givenName: "Sam", familyName: "Double" }),
      await makePerson(owner, { givenName: "Sam", familyName: "Double" }),
    ];
    for (const { id } of twins) await place(id);
    const rows = [
      { email: "PAUL.unique@example.org", category: "FIELD_TEAM" },
      { givenName: "rose", familyName: "NOMMEE", organization: "équipe du canal" },
      { givenName: "Sam", familyName: "Double", organization: "Équipe du Canal" },
      { givenName: "Rose", familyName: "Nommée" },
      { familyName: "Personne", category: "ASSOCIATION" },
      { organization: "Équipe du Canal", count: 3 },
      { category: "RESEARCHER", count: 4 },
    ];
    const input = { event: nodeId("Event", event), rows, total: 12 };
    const expected = {
      counted: 10,
      doubtful: [
        { row: 3, reason: "SEVERAL_PEOPLE" },
        { row: 4, reason: "NAME_ALONE", candidates: [{ id: nodeId("Person", byName.id) }] },
        { row: 5, reason: "UNKNOWN_PERSON", candidates: [] },
      ],
      event: { attendance: { total: 12, named: 6, anonymous: 6, distinctPeople: 2, counted: 12 } },
    };
    expect(await registrations.act("recordAttendance", input, STAFF)).toMatchObject({ ...expected, added: 2, known: 0 });
    const audited = async (): Promise<number> => (await owner.query("select from audit_entry")).rowCount ?? 0;
    const before = await audited();
    expect(await registrations.act("recordAttendance", input, STAFF)).toMatchObject({ ...expected, added: 0, known: 2 });
    expect(await audited()).toBe(before);
    expect(await registrations.act("recordAttendance", { ...input, total: 40 }, STAFF)).toMatchObject({
      code: "INVALID_INPUT",
      path: ["input", "total"],
    });
    expect(await audited()).toBe(before);
    const decided = { ...input, rows: rows.with(2, { person: nodeId("Person", twins[0]?.id ?? "") } as never) };
    expect(await registrations.act("recordAttendance", decided, STAFF)).toMatchObject({
      added: 1,
      event: { attendance: { total: 12, distinctPeople: 3 } },
    });
  });
});

describe("somebody who is erased", () => {
  test("leaves no registration, of their address either, and a number where they came; the next who waits moves up", async () => {
    const { owner, database } = registrations.directory.db;
    const event = await registrations.openEvent({ capacity: 1 });
    const organization = await makeOrganization(owner, { kind: "PUBLIC_BODY" });
    const person = await makePerson(owner, {});
    const position = await makePosition(owner, { personId: person.id, organizationId: organization.id });
    await makeContactPoint(owner, { positionId: position.id, value: "Rita@example.org" });
    await registrations.registerBy(STAFF, event, { person: nodeId("Person", person.id) });
    await registrations.registerBy(STAFF, event, someone("sven"));
    const other = await registrations.openEvent();
    await registrations.act("register", { event: nodeId("Event", other), familyName: "Rita", email: "rita@example.org", consents: true });
    const held = await registrations.openEvent();
    await makeParticipation(owner, { eventId: held, personId: person.id, category: "STATE" });
    await owner.query("update event set attendance_total = 1 where id = $1", [held]);

    const file = await database.write((runner) => readPersonFile(runner, person.id, new Date()));
    expect(file.tables.registration).toHaveLength(2);
    const erased = await database.write((runner) => erasePerson(runner, person.id));
    expect(erased.addressees).toHaveLength(3);
    expect(await registrations.seats(event)).toEqual([{ email: "sven@example.org", status: "REGISTERED" }]);
    expect(await registrations.seats(other)).toEqual([]);
    const { rows } = await owner.query("select category, count from event_attendance where event_id = $1", [held]);
    expect(rows).toEqual([{ category: "STATE", count: 1 }]);
    const traces = await owner.query("select from audit_entry where lower(after::text) like '%rita@example.org%'");
    expect(traces.rowCount).toBe(0);
  });
});
