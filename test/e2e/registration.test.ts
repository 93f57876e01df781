import fc from "fast-check";
import pg from "pg";
import type { Viewer } from "../../src/core/context.js";
import { erasePerson } from "../../src/modules/privacy/erasure.js";
import { readPersonFile } from "../../src/modules/privacy/person-file.js";
import { RegistrationLetters, RegistrationTokens } from "../../src/modules/registration/index.js";
import { silentLog } from "../support/database-server.js";
import { TestDirectory } from "../support/directory.js";
import { makeEvent, makeParticipation } from "../support/factories/events.js";
import { makeContactPoint, makeOrganization } from "../support/factories/organizations.js";
import { makePerson, makePosition } from "../support/factories/people.js";
import { nodeId } from "../support/world-directory.js";
import { STAFF, write } from "../support/writing/write.js";

const tokens = new RegistrationTokens("registrations of the tests");
const HOUR_MS = 3_600_000;

let directory: TestDirectory;

beforeAll(async () => {
  directory = await TestDirectory.create();
});

afterAll(() => directory.drop());

/** A meeting to come to which one may register now. */
async function openEvent(overrides: object = {}): Promise<string> {
  const { id } = await makeEvent(directory.db.owner, {
    startsAt: new Date(Date.now() + 48 * HOUR_MS),
    registrationOpensAt: new Date(Date.now() - HOUR_MS),
    ...overrides,
  });
  return id;
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: directory.db.url, options: "-c search_path=directory,public" });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

interface Seat {
  readonly email: string;
  readonly status: string;
}

async function seats(event: string): Promise<Seat[]> {
  const { rows } = await directory.db.owner.query<Seat>(
    "select email, status from registration where event_id = $1 and archived_at is null order by place nulls last, id",
    [event],
  );
  return rows;
}

async function letters(event: string): Promise<string[]> {
  const { rows } = await directory.db.owner.query<{ letter: string }>(
    `select r.email || ' ' || l.kind as letter from registration_letter l join registration r on r.id = l.registration_id
     where r.event_id = $1 order by l.asked_at, l.id`,
    [event],
  );
  return rows.map(({ letter }) => letter);
}

const someone = (name: string) => ({ familyName: name, email: `${name}@example.org` });

function registerBy(viewer: Viewer, event: string, more: object) {
  return write(directory, viewer, "createRegistration", { event: nodeId("Event", event), ...more }, "status waitingRank");
}

const FIGURES = "event { attendance { total named anonymous distinctPeople counted } }";

/** What is asked of each action's payload. */
const SELECTIONS: Readonly<Record<string, string>> = {
  register: "... on RegisterPayload { message }",
  confirmRegistration: "... on OwnRegistrationPayload { status waitingRank event }",
  withdrawRegistration: "... on OwnRegistrationPayload { status waitingRank event }",
  cancelRegistration: "... on CancelRegistrationPayload { registration { status version } }",
  checkIn: `... on CheckInPayload { ${FIGURES} }`,
  recordAttendance: `... on RecordAttendancePayload { added known counted doubtful { row reason candidates { id } } ${FIGURES} }`,
};

async function act(mutation: string, input: object, viewer: Partial<Viewer> = {}): Promise<Record<string, unknown>> {
  const inputType = /^(confirm|withdraw)/.test(mutation)
    ? "RegistrationTokenInput"
    : `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await directory.execute(
    `mutation ($input: ${inputType}!) { answer: ${mutation}(input: $input) { __typename ${SELECTIONS[mutation]} ... on Failure { code message path } } }`,
    { input },
    { audience: viewer.audience ?? "PUBLIC", viewer: { scopes: ["read"], ...viewer } },
  );
  if (errors) throw new Error(errors.map(String).join("\n"));
  return (data as { answer: Record<string, unknown> }).answer;
}

async function registrationOf(event: string, email: string): Promise<string> {
  const { rows } = await directory.db.owner.query<{ id: string }>("select id from registration where event_id = $1 and email = $2", [
    event,
    email,
  ]);
  return rows[0]?.id ?? "";
}

const figures = `registration { status freePlaces waiting }`;

async function registration(event: string): Promise<unknown> {
  const { data } = await directory.ask<{ event: { registration: unknown } }>(`query ($id: ID!) { event(id: $id) { ${figures} } }`, {
    id: nodeId("Event", event),
  });
  return data.event.registration;
}

describe("letters", () => {
  interface Sent {
    readonly id: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
  }

  /** What sends letters, with a queue that keeps what it is given and a mail server that takes what `takes` says. */
  function machine(takes: (to: string) => boolean = () => true) {
    const [jobs, sent]: [string[], Sent[]] = [[], []];
    const mailer = {
      send: async (letter: Sent) => {
        if (!takes(letter.to)) throw new Error("450");
        sent.push(letter);
      },
    };
    const queue = { add: async (_name: string, data: object) => void jobs.push(...(data as { ids: string[] }).ids) };
    const settings = { tokens, publicUrl: "https://annuaire.example", contact: "rgpd@example.org" };
    const letters = new RegistrationLetters((work) => directory.db.database.write(work), queue, mailer, settings, silentLog);
    return { letters, queue, jobs, sent };
  }

  test("become jobs once, and leave once", async () => {
    const event = await openEvent({ title: "Autour de l'essai" });
    await registerBy(STAFF, event, someone("nina"));
    const { letters, jobs, sent } = machine();
    await Promise.all([letters.enqueue(), letters.enqueue()]);
    expect(new Set(jobs).size).toBe(jobs.length);
    expect(await letters.enqueue()).toBe(0);
    await letters.sendAll(jobs);
    await letters.sendAll(jobs);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
    const own = sent.filter(({ to }) => to === "nina@example.org");
    expect(own.map(({ subject }) => subject)).toEqual(["Vous êtes inscrit·e – Autour de l'essai"]);
    const token = tokens.tokenOf(await registrationOf(event, "nina@example.org"));
    expect(own[0]?.text).toContain(`https://annuaire.example/inscription?jeton=${token}`);
  });

  test("that cannot leave hold up no other, and leave when they can; none is lost with a queue that dies", async () => {
    const event = await openEvent();
    for (const name of ["pia", "quentin"]) await registerBy(STAFF, event, someone(name));
    const broken = machine();
    broken.queue.add = () => Promise.reject(new Error("down"));
    await expect(broken.letters.enqueue()).rejects.toThrow("down");
    let isUp = false;
    const { letters, jobs, sent } = machine((to) => isUp || to !== "pia@example.org");
    expect(await letters.enqueue()).toBe(2);
    await expect(letters.sendAll(jobs)).rejects.toThrow("450");
    expect(sent.map(({ to }) => to)).toEqual(["quentin@example.org"]);
    isUp = true;
    await letters.sendAll(jobs);
    expect(sent.map(({ to }) => to)).toEqual(["quentin@example.org", "pia@example.org"]);
  });
});

describe("places", () => {
  test("go to who asks first; who cancels makes room for the first who waits, and growing capacity for the next", async () => {
    const event = await openEvent({ capacity: 2 });
    for (const name of ["ada", "bea", "cleo", "dora"])
      expect((await registerBy(STAFF, event, someone(name))).__typename).toBe("RegistrationPayload");
    expect(await registration(event)).toEqual({ status: "FULL", freePlaces: 0, waiting: 2 });
    const cancelled = await act(
      "cancelRegistration",
      { id: nodeId("Registration", await registrationOf(event, "ada@example.org")) },
      STAFF,
    );
    expect(cancelled).toMatchObject({ registration: { status: "CANCELLED" } });
    expect(await seats(event)).toEqual([
      { email: "ada@example.org", status: "CANCELLED" },
      { email: "bea@example.org", status: "REGISTERED" },
      { email: "cleo@example.org", status: "REGISTERED" },
      { email: "dora@example.org", status: "WAITING" },
    ]);
    await write(directory, STAFF, "updateEvent", { id: nodeId("Event", event), capacity: 3 });
    expect(await registration(event)).toEqual({ status: "FULL", freePlaces: 0, waiting: 0 });
    expect(await letters(event)).toEqual([
      "ada@example.org REGISTERED",
      "bea@example.org REGISTERED",
      "cleo@example.org WAITING",
      "dora@example.org WAITING",
      "ada@example.org CANCELLED",
      "cleo@example.org PROMOTED",
      "dora@example.org PROMOTED",
    ]);
  });

  test("fifty who ask at once for the last one: one has it, the others wait, in one order", async () => {
    const event = await openEvent({ capacity: 1 });
    const names = Array.from({ length: 50 }, (_, rank) => `crowd${String(rank).padStart(2, "0")}`);
    const answers = await Promise.all(names.map((name) => registerBy(STAFF, event, someone(name))));
    expect(answers.filter(({ record }) => record.status === "REGISTERED")).toHaveLength(1);
    const ranks = (await seats(event)).map(({ status }) => status);
    expect(ranks).toEqual(["REGISTERED", ...Array.from({ length: 49 }, () => "WAITING")]);
    const { rows } = await directory.db.owner.query("select distinct place from registration where event_id = $1", [event]);
    expect(rows).toHaveLength(50);
    expect(await registration(event)).toEqual({ status: "FULL", freePlaces: 0, waiting: 49 });
  });

  test("freed at once by cancellations and a larger room, go each to one who waits, in their order, told once", async () => {
    const event = await openEvent({ capacity: 3 });
    const names = Array.from({ length: 9 }, (_, rank) => `turn${rank}`);
    for (const name of names) await registerBy(STAFF, event, someone(name));
    const cancelled = await Promise.all(names.slice(0, 2).map((name) => registrationOf(event, `${name}@example.org`)));
    const [raise, ...cancel] = await Promise.all([connect(), connect(), connect()]);
    const connections = [raise, ...cancel];
    for (const client of connections) await client.query("begin");
    // Each holds what it has freed until its turn to commit: the others wait for it, and then see what it gave away.
    const freed = [
      raise.query("update event set capacity = 5 where id = $1", [event]),
      ...cancel.map((client, at) => client.query("update registration set status = 'CANCELLED' where id = $1", [cancelled[at]])),
    ];
    await Promise.all(freed.map(async (done, at) => done.then(() => connections[at]?.query("commit"))));
    await Promise.all(connections.map((client) => client.end()));
    expect((await seats(event)).map(({ status }) => status)).toEqual([
      ...["CANCELLED", "CANCELLED"],
      ...Array.from({ length: 5 }, () => "REGISTERED"),
      ...["WAITING", "WAITING"],
    ]);
    const promoted = (await letters(event)).filter((letter) => letter.endsWith("PROMOTED"));
    expect(promoted.toSorted()).toEqual([3, 4, 5, 6].map((rank) => `turn${rank}@example.org PROMOTED`));
  });

  test("a transaction that dies in the middle of a cancellation promotes nobody and writes no letter", async () => {
    const event = await openEvent({ capacity: 1 });
    for (const name of ["eve", "fay"]) await registerBy(STAFF, event, someone(name));
    const [before, written] = [await seats(event), await letters(event)];
    const client = await connect();
    await client.query("begin");
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    await client.query("update registration set status = 'CANCELLED' where id = $1", [await registrationOf(event, "eve@example.org")]);
    await directory.db.owner.query("select pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
    await client.end().catch(() => undefined);
    expect(await seats(event)).toEqual(before);
    expect(await letters(event)).toEqual(written);
  });

  test("after any requests, never more have a place than there are, and nobody waits while one is free or before who asked earlier", async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant("ask" as const), who: fc.nat(7) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("cancel" as const), who: fc.nat(7) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("grow" as const), who: fc.integer({ min: 1, max: 5 }) }) },
    );
    const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const event = await openEvent({ capacity: 1 });
      let capacity = 1;
      for (const { kind, who } of steps) {
        const email = `who${who}@example.org`;
        if (kind === "grow" && who > capacity) {
          capacity = who;
          await directory.db.owner.query("update event set capacity = $2 where id = $1", [event, who]);
        } else if (kind === "cancel") {
          await directory.db.owner.query("update registration set status = 'CANCELLED' where event_id = $1 and email = $2", [event, email]);
        } else if (kind === "ask") {
          await directory.db.owner.query(
            `insert into registration (id, event_id, family_name, email) values (gen_random_uuid(), $1, 'x', $2)
             on conflict do nothing`,
            [event, email],
          );
        }
        const held = (await seats(event)).filter(({ status }) => status !== "CANCELLED").map(({ status }) => status);
        expect(held).toEqual(held.map((_, rank) => (rank < capacity ? "REGISTERED" : "WAITING")));
      }
    });
    await fc.assert(property, { numRuns: 15, seed: 7 });
  });
});

describe("registering oneself", () => {
  const input = (event: string, name: string) => ({ event: nodeId("Event", event), ...someone(name), consents: true });

  test("takes no place before the address answers; following the link twice is once; the token is worth nothing altered", async () => {
    const event = await openEvent({ capacity: 1 });
    expect(await act("register", input(event, "gil"))).toMatchObject({ __typename: "RegisterPayload" });
    expect(await registration(event)).toEqual({ status: "OPEN", freePlaces: 1, waiting: 0 });
    const token = tokens.tokenOf(await registrationOf(event, "gil@example.org"));
    for (let times = 0; times < 2; times += 1) {
      expect(await act("confirmRegistration", { token })).toMatchObject({ status: "REGISTERED", waitingRank: null });
    }
    expect(await act("confirmRegistration", { token: `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}` })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await letters(event)).toEqual(["gil@example.org CONFIRMATION_ASKED", "gil@example.org REGISTERED"]);
    expect(await act("withdrawRegistration", { token })).toMatchObject({ status: "CANCELLED" });
    expect(await registration(event)).toEqual({ status: "OPEN", freePlaces: 1, waiting: 0 });
  });

  test("is answered alike whether the address is unknown, waits to confirm or is registered, and writes it five letters an hour at most", async () => {
    const event = await openEvent();
    const first = await act("register", input(event, "ida"));
    for (let times = 0; times < 8; times += 1) expect(await act("register", input(event, "ida"))).toEqual(first);
    expect(await letters(event)).toHaveLength(5);
    await registerBy(STAFF, event, someone("jo"));
    expect(await act("register", input(event, "jo"))).toEqual(first);
    expect((await seats(event)).filter(({ email }) => email === "jo@example.org")).toHaveLength(1);
  });

  test("needs consent, an open event that one sees, and well-formed words", async () => {
    const event = await openEvent();
    expect(await act("register", { ...input(event, "kay"), consents: false })).toMatchObject({
      code: "INVALID_INPUT",
      path: ["input", "consents"],
    });
    expect(await act("register", { ...input(event, "kay"), email: "kay" })).toMatchObject({
      code: "INVALID_INPUT",
      path: ["input", "email"],
    });
    const early = await openEvent({ registrationOpensAt: new Date(Date.now() + HOUR_MS) });
    expect(await act("register", input(early, "kay"))).toMatchObject({ code: "INVALID_INPUT", path: ["input", "event"] });
    const hidden = await openEvent({ declaredAudience: 1 });
    const unknown = "019affff-ffff-7fff-bfff-ffffffffffff";
    expect(await act("register", input(hidden, "kay"))).toEqual(await act("register", input(unknown, "kay")));
  });

  test("takes whoever has the address alone for the person they are", async () => {
    const event = await openEvent();
    const organization = await makeOrganization(directory.db.owner, { kind: "PUBLIC_BODY" });
    const person = await makePerson(directory.db.owner, {});
    const position = await makePosition(directory.db.owner, { personId: person.id, organizationId: organization.id });
    await makeContactPoint(directory.db.owner, { positionId: position.id, value: "Lou@example.org" });
    await act("register", input(event, "lou"));
    const id = await registrationOf(event, "lou@example.org");
    await act("confirmRegistration", { token: tokens.tokenOf(id) });
    const { rows } = await directory.db.owner.query("select person_id from registration where id = $1", [id]);
    expect(rows).toEqual([{ person_id: person.id }]);
  });
});

describe("a member", () => {
  test("registers the people of its organization and sees no others; the rest of the world sees nobody", async () => {
    const { owner } = directory.db;
    const event = await openEvent();
    const organization = await makeOrganization(owner, { kind: "PUBLIC_BODY" });
    const member: Viewer = { audience: "MEMBER", scopes: ["read", "write:own"], organizationId: organization.id };
    const [own, stranger] = [await makePerson(owner, {}), await makePerson(owner, {})];
    await makePosition(owner, { personId: own.id, organizationId: organization.id });
    const made = await registerBy(member, event, { person: nodeId("Person", own.id) });
    expect(made).toMatchObject({ __typename: "RegistrationPayload", record: { status: "REGISTERED" } });
    expect(await registerBy(member, event, { person: nodeId("Person", stranger.id) })).toMatchObject({
      code: "INVALID_INPUT",
      path: ["input", "person"],
    });
    await registerBy(STAFF, event, { person: nodeId("Person", stranger.id) });
    const shown = async (audience: "PUBLIC" | "MEMBER" | "COMMITTEE" | "STAFF") =>
      (
        await directory.ask<{ event: { registrations: { totalCount: number } } }>(
          "query ($id: ID!) { event(id: $id) { registrations { totalCount } } }",
          { id: nodeId("Event", event) },
          { audience },
        )
      ).data.event.registrations.totalCount;
    expect([await shown("PUBLIC"), await shown("MEMBER"), await shown("COMMITTEE"), await shown("STAFF")]).toEqual([0, 0, 0, 2]);
    const foreign = await registrationOf(event, "nobody");
    expect(foreign).toBe("");
    const { rows } = await owner.query<{ id: string }>("select id from registration where person_id = $1", [stranger.id]);
    expect(await act("cancelRegistration", { id: nodeId("Registration", rows[0]?.id ?? "") }, member)).toMatchObject({ code: "NOT_FOUND" });
    expect(await act("cancelRegistration", { id: made.record.id, version: 7 }, member)).toMatchObject({ code: "VERSION_CONFLICT" });
    expect(await act("cancelRegistration", { id: made.record.id }, member)).toMatchObject({ registration: { status: "CANCELLED" } });
  });

  test("is forbidden to register for another organization, whether or not the address or the person is registered", async () => {
    const { owner } = directory.db;
    const event = await openEvent();
    const [own, other] = [await makeOrganization(owner, {}), await makeOrganization(owner, {})];
    const person = await makePerson(owner, {});
    for (const { id } of [own, other]) await makePosition(owner, { personId: person.id, organizationId: id });
    const member: Viewer = { audience: "MEMBER", scopes: ["read", "write:own"], organizationId: own.id };
    await registerBy(STAFF, event, someone("known"));
    await registerBy(STAFF, event, { person: nodeId("Person", person.id) });
    const organization = nodeId("Organization", other.id);
    const answers = [someone("known"), someone("unknown"), { person: nodeId("Person", person.id) }].map((who) =>
      registerBy(member, event, { ...who, organization }),
    );
    const [first, ...others] = await Promise.all(answers);
    expect(first).toMatchObject({ code: "FORBIDDEN" });
    for (const answer of others) expect(answer).toEqual(first);
    expect(await seats(event)).toHaveLength(2);
  });

  test("learns of a second registration of one person, and registers nobody for an event that is closed", async () => {
    const event = await openEvent();
    await registerBy(STAFF, event, someone("max"));
    expect(await registerBy(STAFF, event, someone("max"))).toMatchObject({ code: "INVALID_INPUT" });
    const closed = await openEvent({ registrationClosesAt: new Date(Date.now() - 1000) });
    const organization = await makeOrganization(directory.db.owner, {});
    const member: Viewer = { audience: "MEMBER", scopes: ["read", "write:own"], organizationId: organization.id };
    expect(await registerBy(member, closed, someone("max"))).toMatchObject({ code: "INVALID_INPUT", path: ["input", "event"] });
    expect(await registerBy(STAFF, closed, someone("max"))).toMatchObject({ __typename: "RegistrationPayload" });
  });
});

describe("coming", () => {
  test("a check-in makes participations of registrations, numbers of the unknown, and is undone", async () => {
    const event = await openEvent();
    const person = await makePerson(directory.db.owner, {});
    const known = await registerBy(STAFF, event, { person: nodeId("Person", person.id), category: "FIELD_TEAM" });
    const unknown = await registerBy(STAFF, event, { ...someone("olga"), category: "STATE" });
    const input = { event: nodeId("Event", event), came: [known.record.id, unknown.record.id] };
    for (let times = 0; times < 2; times += 1) {
      expect(await act("checkIn", input, STAFF)).toMatchObject({
        event: { attendance: { total: 2, named: 1, anonymous: 1, distinctPeople: 1 } },
      });
    }
    expect(await act("checkIn", { ...input, total: 5 }, STAFF)).toMatchObject({ code: "INVALID_INPUT", path: ["input", "total"] });
    expect(await act("checkIn", { ...input, total: 2 }, STAFF)).toMatchObject({ event: { attendance: { counted: 2 } } });
    const undone = { event: input.event, came: [], absent: input.came, total: 0 };
    expect(await act("checkIn", undone, STAFF)).toMatchObject({ event: { attendance: { total: 0, counted: 0 } } });
    expect(await act("checkIn", input)).toMatchObject({ code: "FORBIDDEN" });
  });

  test("a sign-in sheet names whom it can be sure of, counts and tells the others, and changes nothing a second time", async () => {
    const { owner } = directory.db;
    const event = await openEvent();
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
    expect(await act("recordAttendance", input, STAFF)).toMatchObject({ ...expected, added: 2, known: 0 });
    const audited = async (): Promise<number> => (await owner.query("select from audit_entry")).rowCount ?? 0;
    const before = await audited();
    expect(await act("recordAttendance", input, STAFF)).toMatchObject({ ...expected, added: 0, known: 2 });
    expect(await audited()).toBe(before);
    expect(await act("recordAttendance", { ...input, total: 40 }, STAFF)).toMatchObject({
      code: "INVALID_INPUT",
      path: ["input", "total"],
    });
    expect(await audited()).toBe(before);
    const decided = { ...input, rows: rows.with(2, { person: nodeId("Person", twins[0]?.id ?? "") } as never) };
    expect(await act("recordAttendance", decided, STAFF)).toMatchObject({
      added: 1,
      event: { attendance: { total: 12, distinctPeople: 3 } },
    });
  });
});

describe("somebody who is erased", () => {
  test("leaves no registration, of their address either, and a number where they came; the next who waits moves up", async () => {
    const { owner, database } = directory.db;
    const event = await openEvent({ capacity: 1 });
    const organization = await makeOrganization(owner, { kind: "PUBLIC_BODY" });
    const person = await makePerson(owner, {});
    const position = await makePosition(owner, { personId: person.id, organizationId: organization.id });
    await makeContactPoint(owner, { positionId: position.id, value: "Rita@example.org" });
    await registerBy(STAFF, event, { person: nodeId("Person", person.id) });
    await registerBy(STAFF, event, someone("sven"));
    const other = await openEvent();
    await act("register", { event: nodeId("Event", other), familyName: "Rita", email: "rita@example.org", consents: true });
    const held = await openEvent();
    await makeParticipation(owner, { eventId: held, personId: person.id, category: "STATE" });
    await owner.query("update event set attendance_total = 1 where id = $1", [held]);

    const file = await database.write((runner) => readPersonFile(runner, person.id, new Date()));
    expect(file.tables.registration).toHaveLength(2);
    const erased = await database.write((runner) => erasePerson(runner, person.id));
    expect(erased.addressees).toHaveLength(3);
    expect(await seats(event)).toEqual([{ email: "sven@example.org", status: "REGISTERED" }]);
    expect(await seats(other)).toEqual([]);
    const { rows } = await owner.query("select category, count from event_attendance where event_id = $1", [held]);
    expect(rows).toEqual([{ category: "STATE", count: 1 }]);
    const traces = await owner.query("select from audit_entry where lower(after::text) like '%rita@example.org%'");
    expect(traces.rowCount).toBe(0);
  });
});
