import { AUDIENCES } from "../../../src/core/audience.js";
import { ExportServer } from "../../support/export-server.js";

let exports: ExportServer;

beforeAll(async () => {
  exports = await ExportServer.start();
}, 60_000);

afterAll(() => exports.stop());

async function feedKey(audience: "MEMBER" | "COMMITTEE" | "STAFF"): Promise<{ readonly id: string; readonly secret: string }> {
  return await exports.server.newKey({ audience, scopes: ["feed"] });
}

test.each(AUDIENCES.slice(1) as ("MEMBER" | "COMMITTEE" | "STAFF")[])(
  "a feed shows %s's events to who has its address",
  async (audience) => {
    const { secret } = await feedKey(audience);
    const text = await exports.text(`/feeds/${secret}/events.ics`);
    expect(text).toBe(await exports.text("/events.ics", audience));
    expect(text).toContain("BEGIN:VEVENT");
  },
);

test("a feed that has not changed is not sent again", async () => {
  const { secret } = await feedKey("MEMBER");
  const { headers } = await exports.get(`/feeds/${secret}/events.ics`);
  const again = await exports.get(`/feeds/${secret}/events.ics`, "PUBLIC", { headers: { "if-none-match": headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
});

test("a feed's key opens nothing else", async () => {
  const { secret } = await feedKey("STAFF");
  const answer = await exports.server.ask("{ viewer { audience } }", { key: secret });
  expect([answer.status, answer.body.errors?.[0]?.extensions.reason]).toEqual([401, "FEED_KEY"]);
  const headers = { authorization: `Bearer ${secret}` };
  for (const path of ["/exports/people.jsonl", "/events.ics", "/exports/events.ics"]) {
    expect((await exports.get(path, "PUBLIC", { headers })).status).toBe(401);
  }
});

test("another key opens no feed, and a feed's key has no other scope", async () => {
  const { secret } = await exports.server.newKey({ audience: "STAFF" });
  const response = await exports.get(`/feeds/${secret}/events.ics`);
  expect([response.status, await response.json()]).toEqual([401, expect.objectContaining({ reason: "NOT_A_FEED_KEY" })]);
  for (const scopes of [
    ["feed", "read"],
    ["feed", "sync"],
  ]) {
    await expect(exports.server.newKey({ audience: "STAFF", scopes })).rejects.toThrow();
  }
});

test("a feed ends with its key", async () => {
  const { id, secret } = await feedKey("MEMBER");
  expect((await exports.get(`/feeds/${secret}/events.ics`)).status).toBe(200);
  await exports.server.directory.db.owner.query("update api_key set revoked_at = now() where id = $1", [id]);
  const until = Date.now() + 5_000;
  let status = 200;
  while (status === 200 && Date.now() < until) status = (await exports.get(`/feeds/${secret}/events.ics`)).status;
  expect(status).toBe(401);
  expect((await exports.get("/feeds/mlg_nonsense/events.ics")).status).toBe(401);
});

test("no log line holds a feed's key", async () => {
  const { secret } = await feedKey("MEMBER");
  const before = exports.server.log.length;
  await exports.get(`/feeds/${secret}/events.ics`);
  const lines = exports.server.log.slice(before).filter((line) => line.startsWith("Request"));
  expect(lines.join("\n")).toContain('"route":"/feeds/*"');
  for (const line of exports.server.log) expect(line).not.toContain(secret.slice(16, 40));
});
