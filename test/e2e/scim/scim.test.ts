import type { Audience } from "../../../src/core/audience.js";
import { ExportServer } from "../../support/export-server.js";
import { nodeId } from "../../support/world-directory.js";

interface Resource {
  readonly id: string;
  readonly schemas: readonly string[];
  readonly meta: { readonly resourceType: string; readonly location: string; readonly version: string };
  readonly [attribute: string]: unknown;
}

interface List {
  readonly totalResults: number;
  readonly startIndex: number;
  readonly itemsPerPage: number;
  readonly Resources: readonly Resource[];
}

let exports: ExportServer;

beforeAll(async () => {
  exports = await ExportServer.start();
}, 60_000);

afterAll(() => exports.stop());

async function get<Body>(path: string, audience: Audience = "STAFF"): Promise<Body> {
  return JSON.parse(await exports.text(`/scim/v2${path}`, audience)) as Body;
}

async function list(path: string, audience: Audience = "STAFF"): Promise<List> {
  return await get<List>(path, audience);
}

test("a user is a person with the posts of today", async () => {
  const { people } = exports.world;
  const text = await exports.text(`/scim/v2/Users/${nodeId("Person", people.mobile)}`, "STAFF");
  const user = JSON.parse(text) as Resource;
  expect({
    ...JSON.parse(text.replaceAll(exports.server.url, "http://here").replace(/\b\w{48,}/g, "ID")),
    meta: undefined,
  }).toMatchInlineSnapshot(`
    {
      "active": true,
      "displayName": "Jean-Noël D'Essai",
      "emails": [
        {
          "primary": true,
          "type": "work",
          "value": "public@example.org",
        },
        {
          "primary": false,
          "type": "work",
          "value": "committee@example.org",
        },
        {
          "primary": false,
          "type": "work",
          "value": "member@example.org",
        },
        {
          "primary": false,
          "type": "work",
          "value": "staff@example.org",
        },
      ],
      "groups": [
        {
          "$ref": "http://here/scim/v2/Groups/ID",
          "display": "Comité d'orientation",
          "type": "direct",
          "value": "ID",
        },
      ],
      "id": "ID",
      "meta": undefined,
      "name": {
        "familyName": "D'Essai",
        "formatted": "Jean-Noël D'Essai",
        "givenName": "Jean-Noël",
      },
      "schemas": [
        "urn:ietf:params:scim:schemas:core:2.0:User",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
      ],
      "title": "Responsable",
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
        "organization": "Habitat Modèle",
      },
      "userName": "ID",
    }
  `);
  expect(user.meta).toMatchObject({
    resourceType: "User",
    location: `${exports.server.url}/scim/v2/Users/${user.id}`,
    version: expect.stringMatching(/^W\/".+"$/),
  });
});

test("a group is a committee with those who sit in it today", async () => {
  const { data } = await exports.server.directory.ask<{ committees: { edges: { node: { id: string; name: string } }[] } }>(
    "{ committees(first: 100) { edges { node { id name } } } }",
    {},
    { audience: "STAFF" },
  );
  const groups = await list("/Groups");
  expect(groups.Resources.map(({ id, displayName }) => ({ id, name: displayName }))).toEqual(
    expect.arrayContaining(data.committees.edges.map(({ node }) => node)),
  );
  const members = groups.Resources.flatMap(({ id, members }) => ((members ?? []) as { value: string }[]).map(({ value }) => [id, value]));
  expect(members.length).toBeGreaterThan(0);
  for (const [group, member] of members) {
    const user = await exports.get(`/scim/v2/Users/${member}`, "STAFF");
    if (user.status === 404) continue; // Someone who sits without a post is no user.
    const { groups: theirs } = (await user.json()) as { groups: { value: string }[] };
    expect(theirs.map(({ value }) => value)).toContain(group);
  }
});

test.each<Audience>(["MEMBER", "COMMITTEE", "STAFF"])(
  "%s finds the people whom the API shows with a post, and no value that it withholds",
  async (audience) => {
    const { data } = await exports.server.directory.ask<{
      people: { edges: { node: { id: string; positions: { totalCount: number } } }[] };
    }>("{ people(first: 100) { edges { node { id positions { totalCount } } } } }", {}, { audience });
    const users = await list("/Users?count=500", audience);
    const active = users.Resources.filter((user) => user.active === true).map(({ id }) => id);
    const posted = data.people.edges.filter(({ node }) => node.positions.totalCount > 0).map(({ node }) => node.id);
    expect(active.sort()).toEqual(posted.sort());
    const { rows } = await exports.server.directory.db.owner.query<{ value: string }>(
      `select value from contact_point where value is not null except select value from audience_${audience.toLowerCase()}.contact_point`,
    );
    expect(rows.length).toBeGreaterThan(0);
    const text = JSON.stringify(users);
    for (const { value } of rows) expect(text).not.toContain(value);
  },
);

test("pages cover everything once, in the order asked for", async () => {
  for (const order of ["", "&sortBy=name.familyName", "&sortBy=title&sortOrder=descending", "&sortBy=meta.lastModified"]) {
    const whole = await list(`/Users?count=500${order}`);
    const ids: string[] = [];
    for (let startIndex = 1; startIndex <= whole.totalResults; startIndex += 7) {
      const page = await list(`/Users?startIndex=${startIndex}&count=7${order}`);
      expect([page.totalResults, page.startIndex, page.itemsPerPage]).toEqual([whole.totalResults, startIndex, page.Resources.length]);
      ids.push(...page.Resources.map(({ id }) => id));
    }
    expect(ids).toEqual(whole.Resources.map(({ id }) => id));
    expect(new Set(ids).size).toBe(whole.totalResults);
  }
  expect(await list("/Users?count=0")).toMatchObject({ itemsPerPage: 0, Resources: [] });
  expect(await list("/Users?startIndex=-3&count=1")).toMatchObject({ startIndex: 1, itemsPerPage: 1 });
  expect(await list("/Users?startIndex=99999")).toMatchObject({ itemsPerPage: 0 });
});

test("only the attributes asked for, and always the id", async () => {
  const [some] = (await list("/Users?attributes=userName,name.familyName&count=1")).Resources;
  expect(Object.keys(some ?? {}).sort()).toEqual(["id", "name", "userName"]);
  expect(Object.keys(some?.name as object)).toEqual(["familyName"]);
  const groups = await list("/Groups?excludedAttributes=members");
  for (const group of groups.Resources) expect(group).not.toHaveProperty("members");
  expect(groups.Resources[0]).toHaveProperty("displayName");
});

test.each([
  ["name,name", ["id", "name"]],
  ["name.givenName,name", ["id", "name"]],
  ["NAME.FAMILYNAME", ["id", "name"]],
  ["urn:ietf:params:scim:schemas:core:2.0:User:userName", ["id", "userName"]],
  ["and,or,true,not.and,name.__proto__,constructor.name,emails.,emails.value.more", ["id"]],
])("attributes=%s is answered with %j", async (attributes, names) => {
  const [some] = (await list(`/Users?attributes=${attributes}&count=1`)).Resources;
  expect(Object.keys(some ?? {}).sort()).toEqual(names);
});

test.each([
  "name pr",
  "meta pr and not (name.givenName eq null and name.familyName eq null)",
  'schemas eq "urn:ietf:params:scim:schemas:core:2.0:User"',
  'schemas co "enterprise" or not (schemas co "enterprise")',
])("everyone passes %s", async (filter) => {
  const { totalResults } = await list("/Users?count=0");
  expect(await list(`/Users?count=0&filter=${encodeURIComponent(filter)}`)).toMatchObject({ totalResults });
});

test("an attribute is named with its schema or without", async () => {
  const order = "sortBy=urn:ietf:params:scim:schemas:core:2.0:User:title";
  expect((await list(`/Users?${order}`)).Resources.map(({ id }) => id)).toEqual(
    (await list("/Users?sortBy=title")).Resources.map(({ id }) => id),
  );
});

test("a resource that has not changed is not sent again", async () => {
  const path = `/scim/v2/Users/${nodeId("Person", exports.world.people.mobile)}`;
  const first = await exports.get(path, "STAFF");
  const etag = first.headers.get("etag") ?? "";
  expect(((await first.json()) as Resource).meta.version).toBe(etag);
  const again = await exports.get(path, "STAFF", { headers: { "if-none-match": etag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await exports.get(path, "STAFF", { headers: { "if-none-match": "*" } })).status).toBe(304);
  await exports.server.directory.db.owner.query("update position set role = role || '.' where person_id = $1", [
    exports.world.people.mobile,
  ]);
  expect((await exports.get(path, "STAFF", { headers: { "if-none-match": etag } })).status).toBe(200);
});

test("the server says what it can do, and the schemas name every attribute that is answered", async () => {
  expect(await get("/ServiceProviderConfig")).toMatchObject({ filter: { supported: true, maxResults: 500 }, patch: { supported: false } });
  const types = await list("/ResourceTypes");
  expect(types.Resources.map(({ id }) => id)).toEqual(["User", "Group"]);
  expect(await get("/ResourceTypes/User")).toMatchObject({ endpoint: "/Users" });
  const schemas = await list("/Schemas");
  expect(schemas.totalResults).toBe(3);
  const described = schemas.Resources.flatMap(({ attributes }) => attributes as { name: string; mutability: string }[]);
  const names = new Set(described.map(({ name }) => name));
  for (const { mutability } of described) expect(mutability).toBe("readOnly");
  for (const resource of [...(await list("/Users?count=500")).Resources, ...(await list("/Groups")).Resources]) {
    for (const key of Object.keys(resource)) {
      if (!["id", "schemas", "meta"].includes(key) && !key.startsWith("urn:")) expect(names).toContain(key);
    }
  }
  const id = "urn:ietf:params:scim:schemas:core:2.0:User";
  expect(await get(`/Schemas/${id}`)).toMatchObject({ id, name: "User" });
});

test.each<[string, number, string | undefined]>([
  ["/Users?filter=userName%20eq", 400, "invalidFilter"],
  ["/Users?filter=nonsense%20eq%20%22x%22", 400, "invalidFilter"],
  ["/Users?filter=active%20gt%20true", 400, "invalidFilter"],
  ["/Users?filter=meta.created%20gt%20%22demain%22", 400, "invalidFilter"],
  ["/Users?filter=(userName%20pr", 400, "invalidFilter"],
  ["/Users?filter=__proto__%20pr", 400, "invalidFilter"],
  ["/Users?filter=emails[constructor%20pr]", 400, "invalidFilter"],
  ["/Users?filter=meta.created%20gt%20%220000-01-01%22", 400, "invalidFilter"],
  ["/Users?filter=meta.created%20gt%20%229999-12-31T23:59:59-14:00%22", 400, "invalidFilter"],
  [`/Users?filter=${Array.from({ length: 31 }, () => "title%20pr").join("%20or%20")}`, 400, "invalidFilter"],
  ["/Users?sortBy=emails", 400, "invalidPath"],
  ["/Users?count=many", 400, "invalidValue"],
  ["/Users?attributes=%22", 400, "invalidPath"],
  ["/Users/nonsense", 404, undefined],
  [`/Users/${nodeId("Person", "019affff-ffff-7fff-bfff-ffffffffffff")}`, 404, undefined],
  ["/Schemas/unknown", 404, undefined],
  ["/Me", 404, undefined],
])("%s is answered %i", async (path, status, scimType) => {
  const response = await exports.get(`/scim/v2${path}`, "STAFF");
  expect(response.headers.get("content-type")).toBe("application/scim+json; charset=utf-8");
  expect([response.status, await response.json()]).toEqual([
    status,
    {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      status: String(status),
      ...(scimType && { scimType }),
      detail: expect.any(String),
    },
  ]);
});

test("hidden is answered as unknown", async () => {
  const answers = await Promise.all(
    [exports.world.people.byAudience.STAFF, "019affff-ffff-7fff-bfff-ffffffffffff"].map(async (uuid) => {
      const response = await exports.get(`/scim/v2/Users/${nodeId("Person", uuid)}`, "MEMBER");
      return [response.status, await response.text()];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});

test("who may not, and what is not done", async () => {
  const statuses: number[] = [(await exports.get("/scim/v2/Users")).status];
  const { secret } = await exports.server.newKey({ audience: "MEMBER", scopes: ["read"] });
  statuses.push((await exports.get("/scim/v2/Users", "PUBLIC", { headers: { authorization: `Bearer ${secret}` } })).status);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) statuses.push((await exports.get("/scim/v2/Users", "STAFF", { method })).status);
  expect(statuses).toEqual([401, 403, 501, 501, 501, 501]);
});

test("null stands for what is not there, and an unknown id finds nobody", async () => {
  const all = (await list("/Users?count=0")).totalResults;
  const count = async (filter: string): Promise<number> => (await list(`/Users?count=0&filter=${encodeURIComponent(filter)}`)).totalResults;
  expect(await count("title eq null")).toBe(all - (await count("title pr")));
  expect(await count("nickName eq null")).toBe(all);
  expect(await count('externalId eq "x"')).toBe(0);
  expect(await count('id eq "nonsense"')).toBe(0);
  expect(await count('displayName co "\\u0000"')).toBe(0);
  const [user] = (await list("/Users?count=1")).Resources;
  expect(await count(`ID EQ "${user?.id}" and urn:ietf:params:scim:schemas:core:2.0:User:userName eq "${user?.id}"`)).toBe(1);
});
