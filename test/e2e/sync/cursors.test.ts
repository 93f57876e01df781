import { createHmac } from "node:crypto";
import { ExpectedError } from "../../../src/core/errors.js";
import { TestClock } from "../../support/access-server.js";
import { CURSOR_KEY, TestDirectory } from "../../support/directory.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { LocalCopy } from "../../support/sync/local-copy.js";
import { createTestDatabase } from "../../support/test-database.js";

const DAY_MS = 86_400_000;

let directory: TestDirectory;
let clock: TestClock;

beforeAll(async () => {
  clock = new TestClock(new Date());
  directory = await TestDirectory.create(await createTestDatabase(), clock);
  for (let made = 0; made < 5; made += 1) await makeOrganization(directory.db.owner, {});
});

afterAll(() => directory.drop());

async function refusal(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof ExpectedError ? [error.code, error.details.reason] : error;
}

function ask(variables: Record<string, unknown>, audience: "PUBLIC" | "MEMBER" = "PUBLIC"): Promise<unknown> {
  const query =
    "query ($after: String, $types: [ChangeType!], $first: Int) { changes(after: $after, types: $types, first: $first) { cursor } }";
  return directory.ask(query, variables, { audience });
}

/** Of a first copy, and of what follows. */
async function cursors(): Promise<readonly [copying: string, following: string]> {
  const copy = new LocalCopy(directory, "PUBLIC", { first: 2 });
  const { cursor } = await copy.page();
  await copy.catchUp();
  return [cursor, copy.cursor ?? ""];
}

test("a page answers what is asked of it alone: whether more follows, or until when its cursor is good", async () => {
  const [, following] = await cursors();
  for (const after of [null, following])
    for (const [selected, answer] of [
      ["hasMore", { hasMore: after === null }],
      ["expiresAt", { expiresAt: expect.stringMatching(/^\d{4}-/) }],
      ["__typename", { __typename: "ChangePage" }],
    ] as const)
      expect(await directory.ask(`query ($after: String) { changes(after: $after) { ${selected} } }`, { after })).toMatchObject({
        data: { changes: answer },
      });
});

test("a cursor that expires, of another audience, of other types, mangled or invented is one error", async () => {
  for (const cursor of await cursors()) {
    expect(await refusal(ask({ after: cursor }))).toHaveProperty("data");
    expect(await refusal(ask({ after: cursor }, "MEMBER"))).toEqual(["RESYNC_REQUIRED", "OTHER_SCOPE"]);
    expect(await refusal(ask({ after: cursor, types: ["PERSON"] }))).toEqual(["RESYNC_REQUIRED", "OTHER_SCOPE"]);
    for (const at of [0, 30, 60, 100, cursor.length - 1]) {
      const mangled = cursor.slice(0, at) + (cursor[at] === "A" ? "B" : "A") + cursor.slice(at + 1);
      expect(await refusal(ask({ after: mangled }))).toEqual(["RESYNC_REQUIRED", "UNKNOWN"]);
    }
    for (const invented of ["", "x", `${cursor}=`, cursor.slice(1), cursor + cursor])
      expect(await refusal(ask({ after: invented }))).toEqual(["RESYNC_REQUIRED", "UNKNOWN"]);
    const now = clock.instant;
    clock.instant = new Date(now.getTime() + 29 * DAY_MS);
    expect(await refusal(ask({ after: cursor }))).toHaveProperty("data");
    clock.instant = new Date(now.getTime() + 30 * DAY_MS);
    expect(await refusal(ask({ after: cursor }))).toEqual(["RESYNC_REQUIRED", "EXPIRED"]);
    clock.instant = now;
  }
});

test("a cursor of a release that told of fewer types begins a copy anew: it would lack the others", async () => {
  const payload = `1F01ff${"0".repeat(12)}${"9".repeat(10)}${"0".repeat(20)}ORGANIZATION00000000-0000-0000-0000-000000000000`;
  const key = createHmac("sha256", CURSOR_KEY).update("changes").digest();
  const mac = createHmac("sha256", key).update(payload).digest().subarray(0, 18);
  const after = Buffer.concat([mac, Buffer.from(payload)]).toString("base64url");
  expect(await refusal(ask({ after }))).toEqual(["RESYNC_REQUIRED", "OTHER_SCOPE"]);
});

test("a page larger than 500 or smaller than 1 is refused, whatever is asked of it", async () => {
  for (const first of [0, -1, 501]) expect(await refusal(ask({ first }))).toEqual(["INVALID_PAGE", undefined]);
});

test("all cursors are of one length", async () => {
  const [copying, following] = await cursors();
  expect(following).toHaveLength(copying.length);
  const member = await new LocalCopy(directory, "MEMBER", { types: ["MANDATE"] }).page();
  expect(member.cursor).toHaveLength(copying.length);
});

test("cursors of a directory that was restored since are refused, and so is one ahead of every transaction", async () => {
  const restored = await directory.db.copy();
  const query = "query ($after: String) { changes(after: $after) { cursor } }";
  for (const after of await cursors())
    expect(await refusal(directory.ask(query, { after }, { from: restored }))).toEqual(["RESYNC_REQUIRED", "RESTORED"]);
  await restored.drop();
  const ahead = directory.db.owner.query(
    "select public.follow_feed(public.feed_identity(), ((pg_current_xact_id()::text::bigint) + 1000)::text::xid8)",
  );
  await expect(ahead).rejects.toMatchObject({ code: "MR001" });
});
