import { AUDIENCES } from "../../../src/core/audience.js";
import { FeedCompaction, feedLag } from "../../../src/modules/sync/index.js";
import { TestDirectory } from "../../support/directory.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { LocalCopy } from "../../support/sync/local-copy.js";

let directory: TestDirectory;
let compaction: FeedCompaction;

beforeEach(async () => {
  directory = await TestDirectory.create();
  compaction = new FeedCompaction(directory.db.database.writer(), 30);
});

afterEach(() => directory.drop());

const write = (text: string, ...values: unknown[]) => directory.db.owner.query(text, values);

async function count(): Promise<number> {
  const { rows } = await directory.db.owner.query<{ count: number }>("select count(*)::int as count from change");
  return rows[0]?.count ?? 0;
}

test("the last change of each record remains, for each whom it concerns; copies on their way are not broken", async () => {
  const ids: string[] = [];
  for (let made = 0; made < 12; made += 1) ids.push((await makeOrganization(directory.db.owner, {})).id);
  const copies = AUDIENCES.map((audience) => new LocalCopy(directory, audience, { first: 3 }));
  for (const copy of copies) copy.keep(await copy.page());
  const change = async (audience: number): Promise<void> => {
    for (const id of ids.slice(0, 6))
      await write("update organization set declared_audience = $2::smallint, description = $2::smallint::text where id = $1", id, audience);
  };
  for (const audience of [1, 0, 3, 2]) await change(audience);
  for (const copy of copies) for (let page = 0; page < 5; page += 1) copy.keep(await copy.page());
  for (const id of ids.slice(4)) await write("update organization set description = 'z' where id = $1", id);
  const before = await count();
  expect(await compaction.run()).toBeGreaterThan(20);
  expect(await compaction.run()).toBe(0);
  expect(await count()).toBeLessThan(before - 20);
  for (const [index, audience] of AUDIENCES.entries()) {
    const [copy, fresh] = [copies[index] as LocalCopy, new LocalCopy(directory, audience)];
    await Promise.all([copy.catchUp(), fresh.catchUp()]);
    expect(Object.fromEntries(copy.records)).toEqual(Object.fromEntries(fresh.records));
  }
});

test("what no good cursor can need goes", async () => {
  const { id } = await makeOrganization(directory.db.owner, {});
  await write("delete from organization where id = $1", id);
  await write("update change set at = now() - interval '30 days 12 hours'");
  expect(await compaction.run()).toBe(1);
  expect(await count()).toBe(1);
  await write("update change set at = now() - interval '31 days 1 hour'");
  expect(await compaction.run()).toBe(1);
});

test("the lag is how long what is written waits for a transaction that takes its time", async () => {
  const writer = directory.db.database.writer();
  expect(await feedLag(writer)).toBe(0);
  const client = await directory.db.owner.connect();
  await client.query("begin");
  await client.query("select pg_current_xact_id()");
  await makeOrganization(directory.db.owner, {});
  await client.query("select pg_sleep(0.2)");
  expect(await feedLag(writer)).toBeGreaterThan(0.15);
  await client.query("commit");
  client.release();
  expect(await feedLag(writer)).toBe(0);
});
