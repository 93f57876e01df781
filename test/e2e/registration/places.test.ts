import fc from "fast-check";
import { RegistrationDirectory, someone } from "../../support/registration-directory.js";
import { nodeId } from "../../support/world-directory.js";
import { STAFF, write } from "../../support/writing/write.js";

let registrations: RegistrationDirectory;

beforeAll(async () => {
  registrations = await RegistrationDirectory.create();
});

afterAll(() => registrations.drop());

describe("places", () => {
  test("go to who asks first; who cancels makes room for the first who waits, and growing capacity for the next", async () => {
    const event = await registrations.openEvent({ capacity: 2 });
    for (const name of ["ada", "bea", "cleo", "dora"])
      expect((await registrations.registerBy(STAFF, event, someone(name))).__typename).toBe("RegistrationPayload");
    expect(await registrations.registration(event)).toEqual({ status: "FULL", freePlaces: 0, waiting: 2 });
    const cancelled = await registrations.act(
      "cancelRegistration",
      { id: nodeId("Registration", await registrations.registrationOf(event, "ada@example.org")) },
      STAFF,
    );
    expect(cancelled).toMatchObject({ registration: { status: "CANCELLED" } });
    expect(await registrations.seats(event)).toEqual([
      { email: "ada@example.org", status: "CANCELLED" },
      { email: "bea@example.org", status: "REGISTERED" },
      { email: "cleo@example.org", status: "REGISTERED" },
      { email: "dora@example.org", status: "WAITING" },
    ]);
    await write(registrations.directory, STAFF, "updateEvent", { id: nodeId("Event", event), capacity: 3 });
    expect(await registrations.registration(event)).toEqual({ status: "FULL", freePlaces: 0, waiting: 0 });
    expect(await registrations.letters(event)).toEqual([
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
    const event = await registrations.openEvent({ capacity: 1 });
    const names = Array.from({ length: 50 }, (_, rank) => `crowd${String(rank).padStart(2, "0")}`);
    const answers = await Promise.all(names.map((name) => registrations.registerBy(STAFF, event, someone(name))));
    expect(answers.filter(({ record }) => record.status === "REGISTERED")).toHaveLength(1);
    const ranks = (await registrations.seats(event)).map(({ status }) => status);
    expect(ranks).toEqual(["REGISTERED", ...Array.from({ length: 49 }, () => "WAITING")]);
    const { rows } = await registrations.owner.query("select distinct place from registration where event_id = $1", [event]);
    expect(rows).toHaveLength(50);
    expect(await registrations.registration(event)).toEqual({ status: "FULL", freePlaces: 0, waiting: 49 });
  });

  test("freed at once by cancellations and a larger room, go each to one who waits, in their order, told once", async () => {
    const event = await registrations.openEvent({ capacity: 3 });
    const names = Array.from({ length: 9 }, (_, rank) => `turn${rank}`);
    for (const name of names) await registrations.registerBy(STAFF, event, someone(name));
    const cancelled = await Promise.all(names.slice(0, 2).map((name) => registrations.registrationOf(event, `${name}@example.org`)));
    const [raise, ...cancel] = await Promise.all([registrations.connect(), registrations.connect(), registrations.connect()]);
    const connections = [raise, ...cancel];
    for (const client of connections) await client.query("begin");
    // Each holds what it has freed until its turn to commit: the others wait for it, and then see what it gave away.
    const freed = [
      raise.query("update event set capacity = 5 where id = $1", [event]),
      ...cancel.map((client, at) => client.query("update registration set status = 'CANCELLED' where id = $1", [cancelled[at]])),
    ];
    await Promise.all(freed.map(async (done, at) => done.then(() => connections[at]?.query("commit"))));
    await Promise.all(connections.map((client) => client.end()));
    expect((await registrations.seats(event)).map(({ status }) => status)).toEqual([
      ...["CANCELLED", "CANCELLED"],
      ...Array.from({ length: 5 }, () => "REGISTERED"),
      ...["WAITING", "WAITING"],
    ]);
    const promoted = (await registrations.letters(event)).filter((letter) => letter.endsWith("PROMOTED"));
    expect(promoted.toSorted()).toEqual([3, 4, 5, 6].map((rank) => `turn${rank}@example.org PROMOTED`));
  });

  test("a transaction that dies in the middle of a cancellation promotes nobody and writes no letter", async () => {
    const event = await registrations.openEvent({ capacity: 1 });
    for (const name of ["eve", "fay"]) await registrations.registerBy(STAFF, event, someone(name));
    const [before, written] = [await registrations.seats(event), await registrations.letters(event)];
    const client = await registrations.connect();
    await client.query("begin");
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    await client.query("update registration set status = 'CANCELLED' where id = $1", [
      await registrations.registrationOf(event, "eve@example.org"),
    ]);
    await registrations.owner.query("select pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
    await client.end().catch(() => undefined);
    expect(await registrations.seats(event)).toEqual(before);
    expect(await registrations.letters(event)).toEqual(written);
  });

  test("after any requests, never more have a place than there are, and nobody waits while one is free or before who asked earlier", async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant("ask" as const), who: fc.nat(7) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("cancel" as const), who: fc.nat(7) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("grow" as const), who: fc.integer({ min: 1, max: 5 }) }) },
    );
    const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const event = await registrations.openEvent({ capacity: 1 });
      let capacity = 1;
      for (const { kind, who } of steps) {
        const email = `who${who}@example.org`;
        if (kind === "grow" && who > capacity) {
          capacity = who;
          await registrations.owner.query("update event set capacity = $2 where id = $1", [event, who]);
        } else if (kind === "cancel") {
          await registrations.owner.query("update registration set status = 'CANCELLED' where event_id = $1 and email = $2", [
            event,
            email,
          ]);
        } else if (kind === "ask") {
          await registrations.owner.query(
            `insert into registration (id, event_id, family_name, email) values (gen_random_uuid(), $1, 'x', $2)
             on conflict do nothing`,
            [event, email],
          );
        }
        const held = (await registrations.seats(event)).filter(({ status }) => status !== "CANCELLED").map(({ status }) => status);
        expect(held).toEqual(held.map((_, rank) => (rank < capacity ? "REGISTERED" : "WAITING")));
      }
    });
    await fc.assert(property, { numRuns: 15, seed: 7 });
  });
});
