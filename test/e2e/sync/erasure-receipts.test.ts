import { Privacy } from "../../../src/modules/privacy/index.js";
import { LateReceipts } from "../../../src/modules/sync/index.js";
import { AccessServer } from "../../support/access-server.js";
import { silentLog } from "../../support/database-server.js";
import { makePerson } from "../../support/factories/people.js";
import { nodeId } from "../../support/world-directory.js";

let server: AccessServer;

beforeAll(async () => {
  server = await AccessServer.start();
  const { db, services } = server.directory;
  const letters = { request: async () => undefined, forget: async () => undefined };
  services.with(Privacy, new Privacy((work) => db.database.write(work), letters, server.clock));
});

afterAll(() => server.stop());

interface Page {
  readonly changes: readonly { readonly kind: string; readonly id: string; readonly reason: string | null }[];
  readonly cursor: string;
  readonly hasMore: boolean;
}

/** A consumer of the feed over HTTP. */
function consumer(key: string) {
  let cursor: string | null = null;
  return {
    async catchUp(): Promise<Page["changes"]> {
      const told: Page["changes"][number][] = [];
      for (let more = true; more; ) {
        const { body } = await server.ask(
          "query ($after: String) { changes(after: $after) { cursor hasMore changes { kind id reason } } }",
          {
            key,
            variables: { after: cursor },
          },
        );
        expect(body.errors).toBeUndefined();
        const page = (body.data as unknown as { changes: Page }).changes;
        told.push(...page.changes);
        cursor = page.cursor;
        more = page.hasMore;
      }
      return told;
    },
    async confirm(): Promise<unknown> {
      const { body } = await server.ask(
        "mutation ($cursor: String!) { acknowledgeChanges(input: { cursor: $cursor }) { __typename ... on AcknowledgeChangesPayload { confirmedErasures } ... on Failure { code } } }",
        { key, variables: { cursor } },
      );
      return (body.data as unknown as { acknowledgeChanges: unknown }).acknowledgeChanges ?? body;
    },
  };
}

async function receipts(key: string, filter = "{}"): Promise<unknown[]> {
  const { body } = await server.ask(`{ erasureReceipts(filter: ${filter}) { edges { node { person consumerName confirmedAt } } } }`, {
    key,
  });
  const page = body.data as unknown as { erasureReceipts: { edges: { node: unknown }[] } };
  return page.erasureReceipts.edges.map(({ node }) => node);
}

const confirmed = (count: number) => ({ __typename: "AcknowledgeChangesPayload", confirmedErasures: count });

test("an erasure is awaited from those whose copies held the person, until they confirm", async () => {
  const { owner } = server.directory.db;
  const staff = (await server.newKey({ name: "Centre" })).secret;
  const [portal, crm, late] = await Promise.all(
    ["Portail", "CRM", "Tardif"].map(async (name) => consumer((await server.newKey({ name, audience: "MEMBER" })).secret)),
  );
  const person = await makePerson(owner, {});
  const id = nodeId("Person", person.id);
  await portal?.catchUp();
  await crm?.catchUp();
  expect(await portal?.confirm()).toEqual(confirmed(0));
  const { body } = await server.ask(
    `mutation { erasePerson(input: { id: "${id}" }) { ... on ErasePersonPayload { deletedRecords awaitedConsumers } } }`,
    { key: staff },
  );
  expect(body.data).toEqual({ erasePerson: { deletedRecords: 1, awaitedConsumers: ["CRM", "Portail"] } });
  await late?.catchUp();
  expect(await late?.confirm()).toEqual(confirmed(0));
  const awaited = (consumerName: string) => ({ person: id, consumerName, confirmedAt: null });
  expect((await receipts(staff)).length).toBe(2);
  // It has not read the erasure yet, so that its place says nothing of it.
  expect(await portal?.confirm()).toEqual(confirmed(0));
  expect(await portal?.catchUp()).toEqual([{ kind: "REMOVE", id, reason: "ERASED" }]);
  expect(await portal?.confirm()).toEqual(confirmed(1));
  expect(await portal?.confirm()).toEqual(confirmed(0));
  expect(await receipts(staff, "{ isConfirmed: false }")).toEqual([awaited("CRM")]);
  expect(await receipts(staff, "{ isConfirmed: true }")).toMatchObject([{ consumerName: "Portail" }]);
});

test("late confirmations are told of once, by name and number alone", async () => {
  const { db } = server.directory;
  const sent: { readonly to: string; readonly text: string }[] = [];
  const late = new LateReceipts(
    (work) => db.database.write(work),
    async (message) => void sent.push(message),
    { days: 7, contact: "rgpd@centre.example", language: "fr" },
    silentLog,
  );
  expect(await late.run()).toBe(0);
  await db.owner.query("update erasure_receipt set erased_at = now() - interval '8 days'");
  expect(await late.run()).toBe(1);
  expect(await late.run()).toBe(0);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.text).toMatch(/- CRM : 1 \(\d{4}-\d\d-\d\d\)/);
});

test("an objection that came first is what the copy must follow", async () => {
  const { owner } = server.directory.db;
  const portal = consumer((await server.newKey({ name: "Autre portail", audience: "MEMBER" })).secret);
  const staff = (await server.newKey({ name: "Centre" })).secret;
  const person = await makePerson(owner, {});
  await portal.catchUp();
  await owner.query("insert into person_objection (person_id, former_audience) values ($1, 3)", [person.id]);
  expect(await portal.catchUp()).toMatchObject([{ kind: "REMOVE", reason: "NOT_VISIBLE" }]);
  const { body } = await server.ask(
    `mutation { erasePerson(input: { id: "${nodeId("Person", person.id)}" }) { ... on ErasePersonPayload { awaitedConsumers } } }`,
    { key: staff },
  );
  expect((body.data as unknown as { erasePerson: { awaitedConsumers: string[] } }).erasePerson.awaitedConsumers).toContain("Autre portail");
  expect(await portal.catchUp()).toEqual([]);
  expect(await portal.confirm()).toEqual(confirmed(1));
});

test("a person who was archived before is awaited from those who have not confirmed that it left", async () => {
  const { owner } = server.directory.db;
  const told = consumer((await server.newKey({ name: "Prévenu", audience: "MEMBER" })).secret);
  const done = consumer((await server.newKey({ name: "Quitte", audience: "MEMBER" })).secret);
  const staff = (await server.newKey({ name: "Centre" })).secret;
  const person = await makePerson(owner, {});
  for (const copy of [told, done]) await copy.catchUp();
  await owner.query("update person set archived_at = now() where id = $1", [person.id]);
  for (const copy of [told, done]) expect(await copy.catchUp()).toMatchObject([{ kind: "REMOVE", reason: "DELETED" }]);
  await done.confirm();
  const { body } = await server.ask(
    `mutation { erasePerson(input: { id: "${nodeId("Person", person.id)}" }) { ... on ErasePersonPayload { awaitedConsumers } } }`,
    { key: staff },
  );
  const { awaitedConsumers } = (body.data as unknown as { erasePerson: { awaitedConsumers: string[] } }).erasePerson;
  expect(awaitedConsumers).toContain("Prévenu");
  expect(awaitedConsumers).not.toContain("Quitte");
  expect(await told.confirm()).toEqual(confirmed(1));
});

test("whoever was given people by an export or by SCIM is named; a key that is gone can no longer confirm, and is asked for otherwise", async () => {
  const { db } = server.directory;
  const staff = (await server.newKey({ name: "Centre" })).secret;
  const exported = await server.newKey({ name: "Tableur", audience: "MEMBER", scopes: ["read"] });
  const scim = await server.newKey({ name: "Identités", audience: "MEMBER" });
  const revoked = await server.newKey({ name: "Révoqué", audience: "MEMBER" });
  await makePerson(db.owner, {});
  const person = await makePerson(db.owner, {});
  const get = (path: string, key: string) => fetch(server.url + path, { headers: { authorization: `Bearer ${key}` } });
  expect((await get("/exports/people.csv", exported.secret)).status).toBe(200);
  expect((await get("/exports/organizations.csv", revoked.secret)).status).toBe(200);
  expect((await get("/scim/v2/Users", scim.secret)).status).toBe(200);
  const early = await server.ask(
    `mutation { erasePerson(input: { id: "${nodeId("Person", person.id)}" }) { ... on ErasePersonPayload { awaitedConsumers } } }`,
    {
      key: staff,
    },
  );
  const { awaitedConsumers } = (early.body.data as unknown as { erasePerson: { awaitedConsumers: string[] } }).erasePerson;
  expect(awaitedConsumers).toEqual(expect.arrayContaining(["Tableur", "Identités"]));
  expect(awaitedConsumers).not.toContain("Révoqué");
  await db.owner.query("update api_key set revoked_at = now() where name = 'Prévenu'");
  const { body } = await server.ask(
    `{ erasureReceipts(filter: { isConfirmed: false }, first: 100) { edges { node { person consumerName received canConfirm } } } }`,
    { key: staff },
  );
  const { edges } = (body.data as unknown as { erasureReceipts: { edges: { node: { person: string; consumerName: string } }[] } })
    .erasureReceipts;
  const shown = edges.map(({ node }) => node).filter((node) => node.person === nodeId("Person", person.id));
  expect(shown).toContainEqual({ person: nodeId("Person", person.id), consumerName: "Tableur", received: ["EXPORT"], canConfirm: false });
  expect(shown).toContainEqual({ person: nodeId("Person", person.id), consumerName: "Identités", received: ["SCIM"], canConfirm: true });
  const sent: { readonly text: string }[] = [];
  await db.owner.query("update erasure_receipt set erased_at = now() - interval '8 days'");
  await new LateReceipts(
    (work) => db.database.write(work),
    async (message) => void sent.push(message),
    { days: 7, contact: "rgpd@centre.example", language: "fr" },
    silentLog,
  ).run();
  const [late, unable] = (sent[0]?.text ?? "").split("ne peuvent plus le confirmer");
  expect(late).toContain("- Identités : 1");
  expect(late).not.toContain("Tableur");
  expect(unable).toContain("- Tableur : 1");
});

test("a new key confirms for the one that it replaces", async () => {
  const { owner } = server.directory.db;
  const first = await server.newKey({ name: "Ancienne", audience: "MEMBER" });
  const person = await makePerson(owner, {});
  await consumer(first.secret).catchUp();
  const next = await server.newKey({ name: "Nouvelle", audience: "MEMBER" });
  await owner.query("update api_key set replaced_by_id = $2 where id = $1", [first.id, next.id]);
  const staff = (await server.newKey({ name: "Centre" })).secret;
  await server.ask(`mutation { erasePerson(input: { id: "${nodeId("Person", person.id)}" }) { __typename } }`, { key: staff });
  const copy = consumer(next.secret);
  await copy.catchUp();
  expect(await copy.confirm()).toEqual(confirmed(1));
});

test("who can still confirm: not a key that was revoked, has expired or lacks the scope, unless one in its place can", async () => {
  const { owner } = server.directory.db;
  const staff = (await server.newKey({ name: "Centre" })).secret;
  const made = async (name: string) => ({ name, ...(await server.newKey({ name, audience: "MEMBER" })) });
  const [kept, revoked, expired, later, narrowed, renewed, twice] = await Promise.all(
    ["Gardée", "Retirée", "Échue", "Échéant", "Réduite", "Renouvelée", "Renouvelée puis retirée"].map(made),
  );
  const [next, last] = [await made("Suivante"), await made("Dernière")];
  const person = await makePerson(owner, {});
  for (const key of [kept, revoked, expired, later, narrowed, renewed, twice]) await consumer(key?.secret ?? "").catchUp();
  await server.ask(`mutation { erasePerson(input: { id: "${nodeId("Person", person.id)}" }) { __typename } }`, { key: staff });
  const change = (set: string, key: { readonly id: string } | undefined) =>
    owner.query(`update api_key set ${set} where id = $1`, [key?.id]);
  await change("revoked_at = now()", revoked);
  await change("expires_at = now() - interval '1 second'", expired);
  await change("expires_at = now() + interval '1 day'", later);
  await change("scopes = '{read}'", narrowed);
  for (const [old, by] of [
    [renewed, next],
    [twice, last],
  ] as const)
    await change(`revoked_at = now(), replaced_by_id = '${by?.id}'`, old);
  await change("revoked_at = now()", last);
  const { body } = await server.ask("{ erasureReceipts(first: 100) { edges { node { person consumerName canConfirm } } } }", {
    key: staff,
  });
  const { edges } = (
    body.data as unknown as { erasureReceipts: { edges: { node: { person: string; consumerName: string; canConfirm: boolean } }[] } }
  ).erasureReceipts;
  const own = edges.map(({ node }) => node).filter(({ person: of }) => of === nodeId("Person", person.id));
  expect(Object.fromEntries(own.map(({ consumerName, canConfirm }) => [consumerName, canConfirm]))).toMatchObject({
    Gardée: true,
    Retirée: false,
    Échue: false,
    Échéant: true,
    Réduite: false,
    Renouvelée: true,
    "Renouvelée puis retirée": false,
  });
});

test("the staff settles for a consumer whose key is over, with what it answered; later erasures no longer await it", async () => {
  const { owner } = server.directory.db;
  const staff = (await server.newKey({ name: "Équipe" })).secret;
  const left = await server.newKey({ name: "Partie", audience: "MEMBER" });
  const people = [await makePerson(owner, {}), await makePerson(owner, {})];
  await consumer(left.secret).catchUp();
  const erase = async (index: number) => {
    const id = nodeId("Person", people[index]?.id ?? "");
    const { body } = await server.ask(
      `mutation { erasePerson(input: { id: "${id}" }) { ... on ErasePersonPayload { awaitedConsumers } } }`,
      { key: staff },
    );
    return (body.data as unknown as { erasePerson: { awaitedConsumers: string[] } }).erasePerson.awaitedConsumers;
  };
  const settle = async (key: string, note = "Fichier détruit, courriel du 3 mars") => {
    const mutation = `mutation ($note: String!) { settleErasureReceipts(input: { consumerName: "Partie", note: $note }) {
      ... on SettleErasureReceiptsPayload { settledErasures } ... on Failure { code } } }`;
    return (await server.ask(mutation, { key, variables: { note } })).body.data?.settleErasureReceipts;
  };
  expect(await erase(0)).toContain("Partie");
  expect(await settle(staff)).toEqual({ code: "INVALID_INPUT" }); // it can still confirm
  await owner.query("update api_key set revoked_at = now() where id = $1", [left.id]);
  expect(await settle((await server.newKey({ scopes: ["read", "write"] })).secret)).toEqual({ code: "FORBIDDEN" });
  expect(await settle(staff, " ")).toEqual({ code: "INVALID_INPUT" });
  expect(await settle(staff)).toEqual({ settledErasures: 1 });
  expect(await settle(staff)).toEqual({ code: "INVALID_INPUT" }); // nothing is left of it
  expect(await erase(1)).not.toContain("Partie");
  const { body } = await server.ask("{ erasureReceipts(first: 100) { edges { node { consumerName settledBy settledNote } } } }", {
    key: staff,
  });
  const { edges } = (body.data as unknown as { erasureReceipts: { edges: { node: { consumerName: string } }[] } }).erasureReceipts;
  expect(edges.map(({ node }) => node).filter(({ consumerName }) => consumerName === "Partie")).toEqual([
    { consumerName: "Partie", settledBy: "Équipe", settledNote: "Fichier détruit, courriel du 3 mars" },
  ]);
});

test("a key without the scope may neither copy nor confirm; nobody confirms a copy that is not finished", async () => {
  const { secret } = await server.newKey({ audience: "MEMBER", scopes: ["read"] });
  const { body } = await server.ask("{ changes { cursor } }", { key: secret });
  expect(body.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  const key = (await server.newKey({ audience: "MEMBER" })).secret;
  const page = (await server.ask("{ changes(first: 1) { cursor } }", { key })).body.data as unknown as { changes: Page };
  const answer = async (cursor: string, by?: string) => {
    const asked = await server.ask(
      `mutation { acknowledgeChanges(input: { cursor: "${cursor}" }) { ... on Failure { code } } }`,
      by === undefined ? {} : { key: by },
    );
    return asked.body.data?.acknowledgeChanges ?? asked.body.errors?.[0]?.extensions.code;
  };
  expect(await answer(page.changes.cursor, key)).toEqual({ code: "INVALID_INPUT" });
  expect(await answer(page.changes.cursor, secret)).toEqual({ code: "FORBIDDEN" });
  expect(await answer(page.changes.cursor)).toEqual({ code: "FORBIDDEN" });
});
