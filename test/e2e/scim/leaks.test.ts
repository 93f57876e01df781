import { AUDIENCES, type Audience } from "../../../src/core/audience.js";
import { listScim, readScim, ScimError } from "../../../src/modules/scim/index.js";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { TestDirectory } from "../../support/directory.js";
import type { TestDatabase } from "../../support/test-database.js";
import { eraseHidden } from "../../support/visibility/erase-hidden.js";
import { hideSome } from "../../support/visibility/hide-some.js";
import { WORLD_TODAY } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";

const MINUTE_MS = 60_000;
const NONE = { filter: null, sortBy: null, sortOrder: null, startIndex: null, count: "500", attributes: null, excludedAttributes: null };
const FILTERS = [
  null,
  "title pr",
  'emails.value co "example"',
  "active eq true",
  "groups pr",
  'not (phoneNumbers[value sw "0"])',
  'meta.lastModified gt "2026-01-01T00:00:00Z"',
];
const ORDERS = [null, "displayName", "title", "meta.lastModified"];

let directory: TestDirectory;
let ids: readonly string[];

beforeAll(async () => {
  const { db, world } = await createWorldDatabase();
  directory = await TestDirectory.create(db);
  const { rows } = await directory.db.owner.query<{ id: string }>("select id from person");
  ids = rows.map(({ id }) => encodeNodeId({ type: "Person", uuid: id }));
  await hideSome(directory.db.owner, world);
}, MINUTE_MS);

afterAll(() => directory.drop());

async function answers(db: TestDatabase, audience: Audience): Promise<string[]> {
  const asker = { runner: db.database.reader(audience), today: WORLD_TODAY, base: "" };
  const all: unknown[] = [];
  for (const filter of FILTERS) for (const sortBy of ORDERS) all.push(await listScim("Users", { ...NONE, filter, sortBy }, asker));
  for (const filter of [null, "members pr"]) all.push(await listScim("Groups", { ...NONE, filter }, asker));
  for (const id of ids) {
    all.push(
      await readScim("Users", id, NONE, asker).catch((error: unknown) => {
        if (error instanceof ScimError) return error;
        throw error;
      }),
    );
  }
  return all.map((answer) => JSON.stringify(answer));
}

test.each(AUDIENCES.slice(1))(
  "%s is answered, byte for byte, as if what they may not see did not exist",
  async (audience) => {
    const [whole, erased] = [await directory.db.copy(), await directory.db.copy()];
    expect(await eraseHidden(erased.owner, audience)).toBeGreaterThan(10);
    const [here, there] = await Promise.all([answers(whole, audience), answers(erased, audience)]);
    expect(here).toEqual(there);
    await Promise.all([whole.drop(), erased.drop()]);
  },
  MINUTE_MS,
);
