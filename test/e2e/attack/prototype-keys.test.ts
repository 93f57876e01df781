import { startWorldServer, type WorldServer } from "./world-server.js";

const KEYS = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "then"] as const;

describe("keys that JavaScript's objects have of themselves", () => {
  let running: WorldServer;

  beforeAll(async () => {
    running = await startWorldServer();
  });
  afterAll(() => running.close());
  afterEach(() => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  /** The body is JSON text: an object literal would lose `__proto__`. */
  async function post(
    query: string,
    variables = "{}",
    more = "",
  ): Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }> {
    const response = await fetch(`${running.server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"query": ${JSON.stringify(query)}, "variables": ${variables}${more}}`,
    });
    expect(response.status).toBe(200);
    return (await response.json()) as never;
  }

  const filtered = "query ($filter: OrganizationFilter) { organizations(filter: $filter, first: 1) { edges { node { name } } } }";

  it.each(KEYS)("%s among the variables changes nothing", async (key) => {
    const plain = await post(filtered);
    expect(plain).toHaveProperty("data.organizations");
    expect(await post(filtered, `{"${key}": {"polluted": true, "filter": {"text": "x"}}}`)).toEqual(plain);
    expect(await post(filtered, "{}", `, "${key}": {"polluted": true, "variables": {}}`)).toEqual(plain);
  });

  it.each(KEYS)("%s in an input is an unknown field", async (key) => {
    for (const filter of [
      `{"${key}": {"polluted": true}}`,
      `{"and": [{"${key}": "x"}]}`,
      `{"identifier": [{"scheme": "RNA", "value": "1", "${key}": {}}]}`,
    ]) {
      const { data, errors } = await post(filtered, `{"filter": ${filter}}`);
      expect(data).toBeUndefined();
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    }
    const { errors } = await post(`{ organizations(filter: { ${key}: "x" }) { totalCount } }`);
    expect(errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it.each(KEYS)("%s is an ordinary alias, variable, fragment and operation name", async (key) => {
    const { schema } = running.directory;
    expect(schema.getQueryType()?.getFields()).not.toHaveProperty(key, expect.objectContaining({ name: key }));
    const named = `query ${key} ($${key}: Int!) { ${key}: organizations(first: $${key}) { ...${key} } rateLimit { ${key}: cost } }
      fragment ${key} on OrganizationConnection { ${key}: edges { ${key}: node { ${key}: name } } }`;
    const { data, errors } = await post(named, `{"${key}": 2}`, `, "operationName": "${key}"`);
    expect(errors).toBeUndefined();
    const text = JSON.stringify(data);
    expect(text.match(new RegExp(`"${key}":`, "g"))?.length).toBe(1 + 1 + 2 * 2 + 1);
    const planned = await post(named.replace(`rateLimit { ${key}: cost }`, ""), `{"${key}": 2}`);
    expect(text.startsWith(JSON.stringify(planned.data).slice(0, -1))).toBe(true);
  });

  it.each(KEYS)("%s is no field, type, argument, operation, id or enum value", async (key) => {
    for (const query of [
      `{ ${key} }`,
      `{ organizations(${key}: 1) { totalCount } }`,
      `{ ... on ${key} { id } }`,
      `query ($x: ${key}) { organizations(filter: $x) { totalCount } }`,
      `{ organizations(filter: { kind: [${key}] }) { totalCount } }`,
    ]) {
      expect((await post(query)).errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    }
    expect((await post("{ __typename }", "{}", `, "operationName": "${key}"`)).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    const id = Buffer.from(`${key}:01890000-0000-7000-8000-000000000000`).toString("base64url");
    expect((await post("query ($id: ID!) { node(id: $id) { id } }", `{"id": "${id}"}`)).errors?.[0]?.extensions.code).toBe("INVALID_ID");
    expect((await post(filtered, `{"filter": {"kind": ["${key}"]}}`)).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});
