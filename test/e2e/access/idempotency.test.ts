import { systemClock } from "../../../src/core/clock.js";
import { Privacy } from "../../../src/modules/privacy/index.js";
import { IdempotencyKeys } from "../../../src/writer/idempotency-keys.js";
import { AccessServer, type HttpAnswer } from "../../support/access-server.js";
import { makePerson } from "../../support/factories/people.js";
import { nodeId } from "../../support/world-directory.js";

let server: AccessServer;
let keys: IdempotencyKeys;
let staff: string;

beforeAll(async () => {
  server = await AccessServer.start({ clock: systemClock as never });
  keys = new IdempotencyKeys(server.directory.db.database.writer(), "secret of the tests");
  server.directory.services.with(IdempotencyKeys, keys);
  staff = (await server.newKey({ scopes: ["read", "write"] })).secret;
});

afterAll(() => server.stop());

const CREATE = `mutation Create($name: String!) { createProject(input: { name: $name }) { __typename
  ... on ProjectPayload { project { id name } } ... on Failure { message path } } }`;

interface Sent {
  readonly name: string;
  readonly idempotencyKey?: string;
  readonly as?: string;
  readonly query?: string;
}

const send = ({ name, idempotencyKey, as = staff, query = CREATE }: Sent): Promise<HttpAnswer> =>
  server.ask(query, { key: as, variables: { name }, headers: idempotencyKey === undefined ? {} : { "Idempotency-Key": idempotencyKey } });

async function projectsNamed(name: string): Promise<number> {
  const { rows } = await server.directory.db.owner.query("select from project where name = $1", [name]);
  return rows.length;
}

test("20 in parallel have one effect and equal answers", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => send({ name: "Une fois", idempotencyKey: "parallel" })));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(answers[0]?.body.data).toMatchObject({ createProject: { project: { name: "Une fois" } } });
  expect(await projectsNamed("Une fois")).toBe(1);
});

test("without a key, sent twice is done twice", async () => {
  await send({ name: "Deux fois" });
  await send({ name: "Deux fois" });
  expect(await projectsNamed("Deux fois")).toBe(2);
});

test("what was answered is answered again, whatever has changed since", async () => {
  const first = await send({ name: "Rappelée", idempotencyKey: "again" });
  await server.directory.db.owner.query("update project set name = 'Changée' where name = 'Rappelée'");
  expect((await send({ name: "Rappelée", idempotencyKey: "again" })).body).toEqual(first.body);
});

test("an input that lacks what it needs, or says more, is refused by the name of what is wrong", async () => {
  const write = "mutation ($input: CreateProjectInput!) { createProject(input: $input) { __typename } }";
  for (const [input, argument] of [
    [{}, "$input"],
    [{ name: "Une", nom: "Deux" }, "$input.nom"],
    [{ name: { fr: "Une" } }, "$input.name"],
  ] as const) {
    const { body } = await server.ask(write, { key: staff, variables: { input } });
    expect(body.errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: "BAD_USER_INPUT", argument }]);
  }
});

test("a refusal is an outcome too", async () => {
  const first = await send({ name: " ", idempotencyKey: "refused" });
  expect(first.body.data).toMatchObject({ createProject: { __typename: "InvalidInput", path: ["input", "name"] } });
  expect((await send({ name: " ", idempotencyKey: "refused" })).body).toEqual(first.body);
});

test.each([
  ["variables", { name: "Autre" }],
  ["operation", { name: "Réservée", query: CREATE.replace("project { id name }", "project { id }") }],
])("the same key with another %s is refused", async (_, other) => {
  await send({ name: "Réservée", idempotencyKey: "reused" });
  const { status, body } = await send({ ...other, idempotencyKey: "reused" });
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
});

test("a key is its credential's alone", async () => {
  const other = (await server.newKey({ scopes: ["read", "write"] })).secret;
  const answers = [
    await send({ name: "À chacun", idempotencyKey: "mine" }),
    await send({ name: "À chacun", idempotencyKey: "mine", as: other }),
  ];
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(2);
  expect(await projectsNamed("À chacun")).toBe(2);
});

test("a crash between the effect and the answer does not double the effect, in any field", async () => {
  const query = `mutation Two($name: String!) { a: createProject(input: { name: $name }) { ... on ProjectPayload { project { id } } }
    b: createProject(input: { name: $name }) { ... on ProjectPayload { project { id } } } }`;
  const first = await send({ name: "Interrompue", idempotencyKey: "crash", query });
  await server.directory.db.owner.query("update idempotent_request set answer = null");
  const again = await send({ name: "Interrompue", idempotencyKey: "crash", query });
  expect(again.body).toEqual(first.body);
  expect(await projectsNamed("Interrompue")).toBe(2);
});

test("half of a request that was done is not done again with the rest", async () => {
  const query = `mutation Two($name: String!) { a: createProject(input: { name: $name }) { ... on ProjectPayload { project { id } } }
    b: createProject(input: { name: $name }) { ... on ProjectPayload { project { id } } } }`;
  await send({ name: "Reprise", idempotencyKey: "half", query });
  await server.directory.db.owner.query(
    `delete from project where id in (select (outcome->>'done')::uuid from idempotent_write where turn = 1 and outcome->>'done' is not null);
     update idempotent_request set answer = null`,
  );
  await server.directory.db.owner.query("delete from idempotent_write where turn = 1");
  await send({ name: "Reprise", idempotencyKey: "half", query });
  expect(await projectsNamed("Reprise")).toBe(2);
});

test.each(["", "x".repeat(256), "deux mots"])("the key %j is malformed", async (idempotencyKey) => {
  const { status, body } = await send({ name: "Malformée", idempotencyKey });
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, "BAD_REQUEST"]);
});

test("20 erasures of one person in parallel are one, with equal answers", async () => {
  const { database, owner } = server.directory.db;
  const letters = { request: async () => undefined, forget: async () => undefined };
  server.directory.services.with(Privacy, new Privacy((work) => database.write(work), letters, systemClock));
  const admin = (await server.newKey({ scopes: ["read", "admin"] })).secret;
  const person = await makePerson(owner, { familyName: "Effacée" });
  const query =
    "mutation Erase($id: ID!) { erasePerson(input: { id: $id }) { __typename ... on ErasePersonPayload { erased deletedRecords } } }";
  const erase = () =>
    server.ask(query, { key: admin, variables: { id: nodeId("Person", person.id) }, headers: { "Idempotency-Key": "erase-once" } });
  const answers = await Promise.all(Array.from({ length: 20 }, erase));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect((await erase()).body.data).toEqual({
    erasePerson: { __typename: "ErasePersonPayload", erased: nodeId("Person", person.id), deletedRecords: 1 },
  });
  const { rows } = await owner.query("select from audit_entry where row_id = $1 and action = 'DELETE'", [person.id]);
  expect(rows).toHaveLength(1);
});

test("what is kept says nothing of what was answered, nor the key", async () => {
  await send({ name: "Confidentielle", idempotencyKey: "secret-key-of-the-caller" });
  const { rows } = await server.directory.db.owner.query(
    "select r::text as request, w::text as written, encode(r.answer, 'escape') as answer from idempotent_request r left join idempotent_write w using (account, key)",
  );
  expect(JSON.stringify(rows)).not.toMatch(/Confidentielle|secret-key/);
});

describe("a request that gives a secret", () => {
  const send20 = async (query: string, idempotencyKey: string, key: string) =>
    Promise.all(Array.from({ length: 20 }, () => server.ask(query, { key, headers: { "Idempotency-Key": idempotencyKey } })));
  const made = (name: string) => server.directory.db.owner.query<{ id: string }>("select id from api_key where name = $1", [name]);
  let admin: string;
  beforeAll(async () => {
    admin = (await server.newKey({ name: "Administration", scopes: ["read", "admin"] })).secret;
  });

  async function expectNoSecret(secret: string): Promise<void> {
    const { rows } = await server.directory.db.owner.query<{ kept: string }>(
      "select w.outcome::text || coalesce(encode(r.answer, 'escape'), '') as kept from idempotent_request r join idempotent_write w using (account, key)",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const part of [secret, secret.slice(17, 60)]) expect(rows.map(({ kept }) => kept).join()).not.toContain(part);
  }

  it("makes one key of 20 in parallel, equal answers, and keeps its secret from who reads the database", async () => {
    const query = `mutation { createApiKey(input: { name: "Vingt fois", audience: MEMBER }) { __typename
      ... on CreateApiKeyPayload { secret apiKey { id createdAt scopes } } } }`;
    const answers = await send20(query, "make-once", admin);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await made("Vingt fois")).rows).toHaveLength(1);
    const { secret } = ((answers[0] as HttpAnswer).body.data as unknown as { createApiKey: { secret: string } }).createApiKey;
    expect((await server.ask("{ viewer { audience } }", { key: secret })).body).toEqual({ data: { viewer: { audience: "MEMBER" } } });
    await expectNoSecret(secret);
    await server.directory.db.owner.query("update idempotent_request set answer = null");
    expect((await server.ask(query, { key: admin, headers: { "Idempotency-Key": "make-once" } })).body).toEqual(answers[0]?.body);
    expect((await made("Vingt fois")).rows).toHaveLength(1);
  });

  it("rotates a key once", async () => {
    const old = await server.newKey({ name: "À tourner" });
    const id = Buffer.from(`ApiKey:${old.id}`).toString("base64url");
    const query = `mutation { rotateApiKey(input: { id: "${id}" }) { __typename ... on RotateApiKeyPayload { secret replaced { replacedBy } } } }`;
    const answers = await send20(query, "rotate-once", admin);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await made("À tourner")).rows).toHaveLength(2);
    await expectNoSecret(((answers[0] as HttpAnswer).body.data as unknown as { rotateApiKey: { secret: string } }).rotateApiKey.secret);
  });

  it("says in the audit who made, replaced and ended a key", async () => {
    const { id } = await server.newKey({ name: "Suivie" });
    const revoke = `mutation { revokeApiKey(input: { id: "${Buffer.from(`ApiKey:${id}`).toString("base64url")}" }) { __typename } }`;
    await server.ask(revoke, { key: admin });
    const { rows } = await server.directory.db.owner.query(
      "select distinct action, actor ->> 'name' as name from audit_entry where table_name = 'api_key' and not after ? 'last_used_on' order by 1, 2",
    );
    expect(rows).toContainEqual({ action: "INSERT", name: "Administration" });
    expect(rows).toContainEqual({ action: "UPDATE", name: "Administration" });
    expect(rows.filter(({ name }) => name === null)).toEqual([]);
  });
});

test("a key is forgotten after a day", async () => {
  await send({ name: "D'hier", idempotencyKey: "yesterday" });
  await server.directory.db.owner.query("update idempotent_request set created_at = now() - interval '25 hours'");
  await send({ name: "D'aujourd'hui", idempotencyKey: "today" });
  expect(await keys.deleteOld()).toBeGreaterThan(0);
  await send({ name: "D'hier", idempotencyKey: "yesterday" });
  expect([await projectsNamed("D'hier"), await keys.deleteOld()]).toEqual([2, 0]);
});
