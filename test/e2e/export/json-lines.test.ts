import { gunzipSync } from "node:zlib";
import { AUDIENCES, type Audience } from "../../../src/core/audience.js";
import { EXPORT_NAMES } from "../../../src/modules/export/index.js";
import { ExportServer } from "../../support/export-server.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { nodeId } from "../../support/world-directory.js";

interface Line {
  readonly type: string;
  readonly id: string;
  readonly [key: string]: unknown;
}

let exports: ExportServer;

beforeAll(async () => {
  exports = await ExportServer.start();
}, 60_000);

afterAll(() => exports.stop());

async function lines(path: string, audience: Audience = "PUBLIC"): Promise<Line[]> {
  const text = await exports.text(path, audience);
  expect(text.endsWith("\n")).toBe(true);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

async function records(path: string, audience: Audience = "PUBLIC"): Promise<Line[]> {
  return (await lines(path, audience)).slice(1, -1);
}

test("an organization is written with all that is its own", async () => {
  const { organizations } = exports.world;
  const all = await records("/exports/organizations.jsonl");
  const directorate = all.find(({ id }) => id === nodeId("Organization", organizations.directorate));
  expect(directorate).toMatchObject({ type: "Organization", kind: "CITY_DIRECTORATE", audience: "PUBLIC", version: 1 });
  expect(Object.keys(directorate ?? {})).toMatchInlineSnapshot(`
    [
      "type",
      "id",
      "kind",
      "name",
      "acronym",
      "otherNames",
      "description",
      "identifiers",
      "foundedOn",
      "dissolvedOn",
      "latitude",
      "longitude",
      "parent",
      "themes",
      "territories",
      "contactPoints",
      "sources",
      "verifiedOn",
      "audience",
      "createdAt",
      "updatedAt",
      "version",
    ]
  `);
});

test.each(AUDIENCES)("%s is given the organizations that the API lists, and no others", async (audience) => {
  const { data } = await exports.server.directory.ask<{ organizations: { edges: { node: { id: string } }[] } }>(
    "{ organizations(first: 100) { edges { node { id } } } }",
    {},
    { audience },
  );
  const listed = data.organizations.edges.map(({ node }) => node.id).sort();
  const exported = (await records("/exports/organizations.jsonl", audience)).map(({ id }) => id);
  expect(exported.sort()).toEqual(listed);
});

test("the first line says what the file is, the last that it is whole", async () => {
  const all = await lines("/exports/people.jsonl", "STAFF");
  expect(all[0]).toEqual({ type: "Export", version: 1, audience: "STAFF", types: ["Person"] });
  expect(all.at(-1)).toEqual({ type: "End", records: all.length - 2 });
});

test("every type is exported, those that others need first", async () => {
  const types = (await records("/exports/all.jsonl", "STAFF")).map(({ type }) => type);
  expect([...new Set(types)]).toHaveLength(EXPORT_NAMES.length - 1);
  const parts: Line[] = [];
  for (const name of EXPORT_NAMES.slice(1)) parts.push(...(await records(`/exports/${name}.jsonl`, "STAFF")));
  expect(await records("/exports/all.jsonl", "STAFF")).toEqual(parts);
});

test("an export goes on after any line", async () => {
  const all = await records("/exports/all.jsonl", "STAFF");
  for (const at of [0, 10, all.length >> 1, all.length - 2, all.length - 1]) {
    const rest = await records(`/exports/all.jsonl?after=${all[at]?.id}`, "STAFF");
    expect(rest).toEqual(all.slice(at + 1));
  }
});

test("what cannot be resumed is said so", async () => {
  const { people, organizations } = exports.world;
  for (const after of ["nonsense", nodeId("Person", people.mobile), ""]) {
    const response = await exports.get(`/exports/organizations.jsonl?after=${after}`);
    expect([response.status, (await response.json()) as object]).toEqual([400, expect.objectContaining({ error: "INVALID_ID" })]);
  }
  expect((await exports.get(`/exports/organizations.jsonl?after=${nodeId("Organization", organizations.directorate)}`)).status).toBe(200);
});

test("an export is compressed as the client asks", async () => {
  const plain = await exports.get("/exports/all.jsonl", "STAFF", { headers: { "accept-encoding": "identity" } });
  const encoded = await exports.get("/exports/all.jsonl", "STAFF", { headers: { "accept-encoding": "gzip" } });
  expect([plain, encoded].map(({ headers }) => headers.get("content-encoding"))).toEqual([null, "gzip"]);
  const file = await exports.get("/exports/all.jsonl.gz", "STAFF");
  expect([file.headers.get("content-type"), file.headers.get("content-encoding")]).toEqual(["application/gzip", null]);
  expect(file.headers.get("content-disposition")).toBe('attachment; filename="maillage-all.jsonl.gz"');
  const text = await plain.text();
  expect(await encoded.text()).toBe(text);
  expect(gunzipSync(await file.arrayBuffer()).toString()).toBe(text);
});

test("HEAD says the same without the records", async () => {
  const response = await exports.get("/exports/people.jsonl", "STAFF", { method: "HEAD" });
  expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
    200,
    "application/x-ndjson; charset=utf-8",
    "",
  ]);
});

test.each(["/exports/unknown.jsonl", "/exports/people.exe", "/exports/people", "/exports/people.jsonl.gz.gz"])(
  "%s is not found",
  async (path) => {
    expect((await exports.get(path)).status).toBe(404);
  },
);

test("a wrong key is refused", async () => {
  const response = await exports.get("/exports/people.jsonl", "PUBLIC", { headers: { authorization: "Bearer mlg_nonsense" } });
  expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, expect.stringContaining("invalid_token")]);
});

test("no line holds what some programs take for its end", async () => {
  const description = "un\u2028deux\u2029trois\u0085quatre";
  await makeOrganization(exports.server.directory.db.owner, { name: "Séparée", description });
  expect(await exports.text("/exports/organizations.jsonl")).not.toMatch(/[\u0085\u2028\u2029]/);
  expect(await records("/exports/organizations.jsonl")).toContainEqual(expect.objectContaining({ name: "Séparée", description }));
});

test("what goes on with an export says after which record", async () => {
  const [first] = await records("/exports/sources.jsonl");
  const [head, ...others] = await lines(`/exports/sources.jsonl?after=${first?.id}`);
  expect([head?.after, others[0]?.id === first?.id]).toEqual([first?.id, false]);
});
