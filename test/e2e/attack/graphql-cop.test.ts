import { startWorldServer, type WorldServer } from "./world-server.js";

interface CopAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const repeat = (count: number, piece: (index: number) => string) => Array.from({ length: count }, (_, index) => piece(index)).join("\n");

/** The questions of the audit tool graphql-cop, and what it looks for in the answers. Its note on GET queries is accepted (docs/limits.md). */
describe("what graphql-cop checks", () => {
  let running: WorldServer;
  let url: string;

  beforeAll(async () => {
    running = await startWorldServer({ config: { introspection: false } });
    url = `${running.server.url}/graphql`;
  });
  afterAll(() => running.close());

  async function post(body: unknown, headers: Record<string, string> = {}): Promise<{ status: number; answer: CopAnswer }> {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: response.status, answer: (await response.json()) as CopAnswer };
  }

  it("alias overloading: 101 aliases are refused", async () => {
    const { answer } = await post({ query: `query cop { ${repeat(101, (index) => `alias${index}:__typename`)} }`, operationName: "cop" });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions?.code).toBe("TOO_COMPLEX");
  });

  it("array batching: a list of operations is refused", async () => {
    const { status, answer } = await post(Array.from({ length: 10 }, () => ({ query: "query cop { __typename }", operationName: "cop" })));
    expect(status).toBe(400);
    expect(Array.isArray(answer)).toBe(false);
  });

  it("field duplication: 500 times the same field is refused", async () => {
    const { answer } = await post({ query: `query cop { ${repeat(500, () => "__typename")} }`, operationName: "cop" });
    expect(answer.data).toBeUndefined();
  });

  it("directive overloading: ten unknown directives are one error", async () => {
    const { answer } = await post({ query: `query cop { __typename ${"@aa".repeat(10)} }`, operationName: "cop" });
    expect(answer.errors).toHaveLength(1);
  });

  it("circular fragments are refused", async () => {
    const query = "query cop { ...A } fragment A on Query { __typename ...B } fragment B on Query { __typename ...A }";
    const { answer } = await post({ query, operationName: "cop" });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  const circular =
    "query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }";

  it.each([
    ["introspection", "query cop { __schema { types { name fields { name } } } }"],
    ["circular introspection", circular],
    ["one type", 'query cop { __type(name: "Query") { name } }'],
  ])("%s: refused to who has no credential, when it is switched off", async (_name, query) => {
    const { answer } = await post({ query, operationName: "cop" });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it("circular introspection is refused where introspection is on, too", async () => {
    const open = await startWorldServer();
    const { body } = await open.server.ask(circular);
    await open.close();
    expect(body.data).toBeUndefined();
    expect(body.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it.each(["query cop { __schema { directive } }", "query cop { organisation }", "query cop { organizations(filtre: 1) { totalCount } }"])(
    "field suggestions: none for %s",
    async (query) => {
      const { answer } = await post({ query, operationName: "cop" });
      expect(answer.errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(answer)).not.toMatch(/did you mean/i);
    },
  );

  it("tracing: no extensions, whoever asks for them", async () => {
    const { answer } = await post(
      { query: "query cop { __typename }", operationName: "cop" },
      { "X-Apollo-Tracing": "1", "apollo-federation-include-trace": "ftv1" },
    );
    expect(answer).toEqual({ data: { __typename: "Query" } });
  });

  it("GET mutations are refused, before it is asked whether there are such", async () => {
    for (const mutation of ["mutation cop { __typename }", "query a { __typename } mutation cop { __typename }"]) {
      const response = await fetch(`${url}?query=${encodeURIComponent(mutation)}&operationName=cop`);
      expect(((await response.json()) as CopAnswer).data).toBeUndefined();
      expect([405, 200]).toContain(response.status);
    }
  });

  it("urlencoded POST: refused, as is all that a form can send", async () => {
    for (const type of ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"]) {
      const { status, answer } = await post("query=query%20cop%20%7B__typename%7D", { "content-type": type });
      expect(status).toBe(415);
      expect(answer.data).toBeUndefined();
    }
  });

  it("cross-site GET is refused", async () => {
    const response = await fetch(`${url}?query={__typename}`, { headers: { "sec-fetch-site": "cross-site" } });
    expect(response.status).toBe(403);
  });

  it.each(["/graphiql", "/graphiql/graphiql.js", "/playground", "/console", "/graphql/console", "/altair", "/graphql"])(
    "GraphiQL: not at %s when it is switched off",
    async (path) => {
      const response = await fetch(`${running.server.url}${path}`, { headers: { accept: "text/html" }, redirect: "manual" });
      expect([404, 406]).toContain(response.status);
      expect(await response.text()).not.toMatch(/graphiql|playground|altair/i);
    },
  );

  it("unhandled errors: no stack, no exception", async () => {
    for (const query of ["qwerty cop { abc }", "query cop { abc", "", "query cop($x: Nothing) { __typename }"]) {
      const { answer } = await post({ query, operationName: "cop" });
      expect(answer.errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(answer)).not.toMatch(/exception|stacktrace|node_modules|\bat \//);
    }
  });
});
