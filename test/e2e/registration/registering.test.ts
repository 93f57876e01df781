import type { Viewer } from "../../../src/core/context.js";
import { makeContactPoint, makeOrganization } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { RegistrationDirectory, someone } from "../../support/registration-directory.js";
import { nodeId } from "../../support/world-directory.js";
import { STAFF } from "../../support/writing/write.js";

const HOUR_MS = 3_600_000;

let registrations: RegistrationDirectory;

beforeAll(async () => {
  registrations = await RegistrationDirectory.create();
});

afterAll(() => registrations.drop());

describe("registering oneself", () => {
  const input = (event: string, name: string) => ({ event: nodeId("Event", event), ...someone(name), consents: true });

  test("takes no place before the address answers; following the link twice is once; the token is worth nothing altered", async () => {
    const event = await registrations.openEvent({ capacity: 1 });
    expect(await registrations.act("register", input(event, "gil"))).toMatchObject({ __typename: "RegisterPayload" });
    expect(await registrations.registration(event)).toEqual({ status: "OPEN", freePlaces: 1, waiting: 0 });
    const token = RegistrationDirectory.tokens.tokenOf(await registrations.registrationOf(event, "gil@example.org"));
    for (let times = 0; times < 2; times += 1) {
      expect(await registrations.act("confirmRegistration", { token })).toMatchObject({ status: "REGISTERED", waitingRank: null });
    }
    expect(
      await registrations.act("confirmRegistration", { token: `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}` }),
    ).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await registrations.letters(event)).toEqual(["gil@example.org CONFIRMATION_ASKED", "gil@example.org REGISTERED"]);
    expect(await registrations.act("withdrawRegistration", { token })).toMatchObject({ status: "CANCELLED" });
    expect(await registrations.registration(event)).toEqual({ status: "OPEN", freePlaces: 1, waiting: 0 });
  });

  test("is answered alike whether the address is unknown, waits to confirm or is registered, and writes it five letters an hour at most", async () => {
    const event = await registrations.openEvent();
    const first = await registrations.act("register", input(event, "ida"));
    for (let times = 0; times < 8; times += 1) expect(await registrations.act("register", input(event, "ida"))).toEqual(first);
    expect(await registrations.letters(event)).toHaveLength(5);
    await registrations.registerBy(STAFF, event, someone("jo"));
    expect(await registrations.act("register", input(event, "jo"))).toEqual(first);
    expect((await registrations.seats(event)).filter(({ email }) => email === "jo@example.org")).toHaveLength(1);
  });

  test("needs consent, an open event that one sees, and well-formed words", async () => {
    const event = await registrations.openEvent();
    expect(await registrations.act("register", { ...input(event, "kay"), consents: false })).toMatchObject({
      code: "INVALID_INPUT",
      path: ["input", "consents"],
    });
    expect(await registrations.act("register", { ...input(event, "kay"), email: "kay" })).toMatchObject({
      code: "INVALID_INPUT",
      path: ["input", "email"],
    });
    const early = await registrations.openEvent({ registrationOpensAt: new Date(Date.now() + HOUR_MS) });
    expect(await registrations.act("register", input(early, "kay"))).toMatchObject({ code: "INVALID_INPUT", path: ["input", "event"] });
    const hidden = await registrations.openEvent({ declaredAudience: 1 });
    const unknown = "019affff-ffff-7fff-bfff-ffffffffffff";
    expect(await registrations.act("register", input(hidden, "kay"))).toEqual(await registrations.act("register", input(unknown, "kay")));
  });

  test("takes whoever has the address alone for the person they are", async () => {
    const event = await registrations.openEvent();
    const organization = await makeOrganization(registrations.owner, { kind: "PUBLIC_BODY" });
    const person = await makePerson(registrations.owner, {});
    const position = await makePosition(registrations.owner, { personId: person.id, organizationId: organization.id });
    await makeContactPoint(registrations.owner, { positionId: position.id, value: "Lou@example.org" });
    await registrations.act("register", input(event, "lou"));
    const id = await registrations.registrationOf(event, "lou@example.org");
    await registrations.act("confirmRegistration", { token: RegistrationDirectory.tokens.tokenOf(id) });
    const { rows } = await registrations.owner.query("select person_id from registration where id = $1", [id]);
    expect(rows).toEqual([{ person_id: person.id }]);
  });
});

describe("a member", () => {
  test("registers the people of its organization and sees no others; the rest of the world sees nobody", async () => {
    const { owner } = registrations;
    const event = await registrations.openEvent();
    const organization = await makeOrganization(owner, { kind: "PUBLIC_BODY" });
    const member: Viewer = { audience: "MEMBER", scopes: ["read", "write:own"], organizationId: organization.id };
    const [own, stranger] = [await makePerson(owner, {}), await makePerson(owner, {})];
    await makePosition(owner, { personId: own.id, organizationId: organization.id });
    const made = await registrations.registerBy(member, event, { person: nodeId("Person", own.id) });
    expect(made).toMatchObject({ __typename: "RegistrationPayload", record: { status: "REGISTERED" } });
    expect(await registrations.registerBy(member, event, { person: nodeId("Person", stranger.id) })).toMatchObject({
      code: "INVALID_INPUT",
      path: ["input", "person"],
    });
    await registrations.registerBy(STAFF, event, { person: nodeId("Person", stranger.id) });
    const shown = async (audience: "PUBLIC" | "MEMBER" | "COMMITTEE" | "STAFF") =>
      (
        await registrations.directory.ask<{ event: { registrations: { totalCount: number } } }>(
          "query ($id: ID!) { event(id: $id) { registrations { totalCount } } }",
          { id: nodeId("Event", event) },
          { audience },
        )
      ).data.event.registrations.totalCount;
    expect([await shown("PUBLIC"), await shown("MEMBER"), await shown("COMMITTEE"), await shown("STAFF")]).toEqual([0, 0, 0, 2]);
    const foreign = await registrations.registrationOf(event, "nobody");
    expect(foreign).toBe("");
    const { rows } = await owner.query<{ id: string }>("select id from registration where person_id = $1", [stranger.id]);
    expect(await registrations.act("cancelRegistration", { id: nodeId("Registration", rows[0]?.id ?? "") }, member)).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await registrations.act("cancelRegistration", { id: made.record.id, version: 7 }, member)).toMatchObject({
      code: "VERSION_CONFLICT",
    });
    expect(await registrations.act("cancelRegistration", { id: made.record.id }, member)).toMatchObject({
      registration: { status: "CANCELLED" },
    });
  });

  test("is forbidden to register for another organization, whether or not the address or the person is registered", async () => {
    const { owner } = registrations;
    const event = await registrations.openEvent();
    const [own, other] = [await makeOrganization(owner, {}), await makeOrganization(owner, {})];
    const person = await makePerson(owner, {});
    for (const { id } of [own, other]) await makePosition(owner, { personId: person.id, organizationId: id });
    const member: Viewer = { audience: "MEMBER", scopes: ["read", "write:own"], organizationId: own.id };
    await registrations.registerBy(STAFF, event, someone("known"));
    await registrations.registerBy(STAFF, event, { person: nodeId("Person", person.id) });
    const organization = nodeId("Organization", other.id);
    const answers = [someone("known"), someone("unknown"), { person: nodeId("Person", person.id) }].map((who) =>
      registrations.registerBy(member, event, { ...who, organization }),
    );
    const [first, ...others] = await Promise.all(answers);
    expect(first).toMatchObject({ code: "FORBIDDEN" });
    for (const answer of others) expect(answer).toEqual(first);
    expect(await registrations.seats(event)).toHaveLength(2);
  });

  test("learns of a second registration of one person, and registers nobody for an event that is closed", async () => {
    const event = await registrations.openEvent();
    await registrations.registerBy(STAFF, event, someone("max"));
    expect(await registrations.registerBy(STAFF, event, someone("max"))).toMatchObject({ code: "INVALID_INPUT" });
    const closed = await registrations.openEvent({ registrationClosesAt: new Date(Date.now() - 1000) });
    const organization = await makeOrganization(registrations.owner, {});
    const member: Viewer = { audience: "MEMBER", scopes: ["read", "write:own"], organizationId: organization.id };
    expect(await registrations.registerBy(member, closed, someone("max"))).toMatchObject({
      code: "INVALID_INPUT",
      path: ["input", "event"],
    });
    expect(await registrations.registerBy(STAFF, closed, someone("max"))).toMatchObject({ __typename: "RegistrationPayload" });
  });
});
