import { createHmac } from "node:crypto";
import { AUDIENCES, type Audience, audienceRank } from "../../../src/core/audience.js";
import { CURSOR_KEY, TestDirectory } from "../../support/directory.js";
import { LocalCopy } from "../../support/sync/local-copy.js";
import type { TestDatabase } from "../../support/test-database.js";
import { eraseHidden } from "../../support/visibility/erase-hidden.js";
import { hideSome } from "../../support/visibility/hide-some.js";
import { createWorldDatabase } from "../../support/world-database.js";

let directory: TestDirectory;

beforeAll(async () => {
  const { db, world } = await createWorldDatabase();
  directory = await TestDirectory.create(db);
  await hideSome(db.owner, world);
}, 60_000);

afterAll(() => directory.drop());

/** What the feed tells from a cursor on: its bytes but for the cursors, whose lengths are told instead. */
async function feed(from: TestDatabase, audience: Audience, cursor: string | null): Promise<string> {
  const copy = new LocalCopy(directory, audience, { first: 50, ask: { from } });
  copy.cursor = cursor;
  const pages: string[] = [];
  for (let more = true; more; ) {
    const page = await copy.page();
    copy.keep(page);
    pages.push(JSON.stringify({ ...page, cursor: page.cursor.length }).replaceAll('{"kind"', '\n{"kind"'));
    more = page.hasMore;
  }
  return pages.join("\n");
}

/** A cursor of this database from which the feed tells all that was ever written. */
async function beginning({ owner }: TestDatabase, audience: Audience): Promise<string> {
  const { rows } = await owner.query<{ identity: string }>("select public.feed_identity() as identity");
  const expiresAt = Math.floor(Date.now() / 1_000) + 86_400;
  const payload = `2F${audienceRank(audience)}7fff${rows[0]?.identity}${expiresAt}${"0".repeat(20)}${"SOURCE".padEnd(26)}00000000-0000-0000-0000-000000000000`;
  const key = createHmac("sha256", CURSOR_KEY).update("changes").digest();
  const mac = createHmac("sha256", key).update(payload).digest().subarray(0, 18);
  return Buffer.concat([mac, Buffer.from(payload)]).toString("base64url");
}

/** In one transaction: what is shown for want of what hid it, before it goes too, is told to nobody. */
async function eraseAtOnce({ owner }: TestDatabase, audience: Audience): Promise<void> {
  const client = await owner.connect();
  await client.query("begin");
  expect(await eraseHidden(client, audience)).toBeGreaterThan(10);
  await client.query("commit");
  client.release();
}

test.each(AUDIENCES)(
  "%s is told, byte for byte, what it would be told if what they may not see did not exist",
  async (audience) => {
    const [whole, erased] = [await directory.db.copy(), await directory.db.copy()];
    await eraseAtOnce(erased, audience);
    expect(await feed(whole, audience, null)).toBe(await feed(erased, audience, null));
    const told = await feed(whole, audience, await beginning(whole, audience));
    expect(told.length).toBeGreaterThan(10_000);
    expect(told).toBe(await feed(erased, audience, await beginning(erased, audience)));
    await Promise.all([whole.drop(), erased.drop()]);
  },
  180_000,
);

test("a view that shows changes which concern others is noticed", async () => {
  const [whole, scratch] = [await directory.db.copy(), await directory.db.copy()];
  const told = async (from: TestDatabase): Promise<string> => feed(from, "PUBLIC", await beginning(from, "PUBLIC"));
  const { rows } = await scratch.owner.query<{ definition: string }>(
    "select pg_get_viewdef('audience_public.change'::regclass) as definition",
  );
  const definition = rows[0]?.definition ?? "";
  await scratch.owner.query(`create or replace view audience_public.change as ${definition.replace("concerns <= 0", "concerns <= 3")}`);
  expect(await told(scratch)).not.toBe(await told(whole));
  await Promise.all([whole.drop(), scratch.drop()]);
}, 60_000);
