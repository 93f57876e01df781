import pg from "pg";
import { TestDirectory } from "../../support/directory.js";
import { makeOrganization, makeRelationship } from "../../support/factories/organizations.js";
import { makeSource } from "../../support/factories/references.js";
import { LocalCopy } from "../../support/sync/local-copy.js";
import { nodeId } from "../../support/world-directory.js";

let directory: TestDirectory;
let writers: pg.Client[];

beforeAll(async () => {
  directory = await TestDirectory.create();
  writers = await Promise.all(
    [1, 2].map(async () => {
      const client = new pg.Client({ connectionString: directory.db.url, options: "-c search_path=directory,public" });
      await client.connect();
      return client;
    }),
  );
});

afterAll(async () => {
  await Promise.all(writers.map((client) => client.end()));
  await directory.drop();
});

async function follow(): Promise<LocalCopy> {
  const copy = new LocalCopy(directory, "PUBLIC");
  await copy.catchUp();
  return copy;
}

test("what is hidden while another writer changes what is shown with it is a removal", async () => {
  const { owner } = directory.db;
  const [from, to] = [await makeOrganization(owner, {}), await makeOrganization(owner, {})];
  const { id } = await makeRelationship(owner, { fromId: from.id, toId: to.id });
  const source = await makeSource(owner, {});
  const copy = await follow();
  const [hider, teller] = writers as [pg.Client, pg.Client];
  await hider.query("begin");
  await hider.query("update relationship set declared_audience = 3 where id = $1", [id]);
  const isTold = teller.query("insert into relationship_source values ($1, $2)", [id, source.id]);
  // Long enough for whoever does not wait.
  await Promise.race([isTold, new Promise((resolve) => setTimeout(resolve, 300))]);
  await hider.query("commit");
  await isTold;
  expect(await copy.catchUp()).toMatchObject([{ kind: "REMOVE", type: "RELATIONSHIP" }]);
});

const DESCRIBE = "update organization set description = 'Autre' where id = $1";
const HIDE = "update organization set declared_audience = 3 where id = $1";
const SHOW = "update organization set declared_audience = 0 where id = $1";
const ARCHIVE = "update organization set archived_at = now() where id = $1";
const GIVE_CONTACT = `insert into contact_point (id, kind, value, organization_id, declared_audience, value_audience)
  values (public.uuid_v7(), 'WEB', 'https://un.example', $1, 0, 0)`;
const NUMBER = [{ scheme: "RNA", value: "W759999901", source: null }];

test.each([
  ["hides what a later one described", DESCRIBE, HIDE, { kind: "REMOVE", reason: "NOT_VISIBLE", identifiers: NUMBER }],
  ["hides what a later one gave a contact", GIVE_CONTACT, HIDE, { kind: "REMOVE", reason: "NOT_VISIBLE", identifiers: NUMBER }],
  ["archives what a later one described", DESCRIBE, ARCHIVE, { kind: "REMOVE", reason: "DELETED", identifiers: NUMBER }],
  [
    "removes what a later one described",
    DESCRIBE,
    "delete from organization where id = $1",
    { kind: "REMOVE", reason: "DELETED", identifiers: NUMBER },
  ],
  ["shows what a later one hid", HIDE, SHOW, { kind: "UPSERT" }],
])("a transaction that began earlier %s: the copy is told", async (_, later, earlier, told) => {
  const { owner } = directory.db;
  const [{ id }, other] = [await makeOrganization(owner, {}), await makeOrganization(owner, {})];
  await owner.query("insert into identifier (id, organization_id, scheme, value) values (public.uuid_v7(), $1, 'RNA', 'W759999901')", [id]);
  const copy = await follow();
  const [first, second] = writers as [pg.Client, pg.Client];
  await first.query("begin");
  await first.query(DESCRIBE, [other.id]);
  await second.query(later, [id]);
  await first.query(earlier, [id]);
  await first.query("commit");
  const changes = (await copy.catchUp()).filter((change) => change.id === nodeId("Organization", id));
  expect(changes).toMatchObject([told]);
  await owner.query("delete from organization where id = $1", [id]);
});

test("so is a copy that began while the later one's word held", async () => {
  const { owner } = directory.db;
  const [{ id }, other] = [await makeOrganization(owner, { declaredAudience: 3 }), await makeOrganization(owner, {})];
  const [first, second] = writers as [pg.Client, pg.Client];
  await first.query("begin");
  await first.query(DESCRIBE, [other.id]);
  await second.query(SHOW, [id]);
  const copy = await follow();
  expect(copy.records.has(nodeId("Organization", id))).toBe(true);
  await first.query(HIDE, [id]);
  await first.query("commit");
  await copy.catchUp();
  expect(copy.records.has(nodeId("Organization", id))).toBe(false);
});
