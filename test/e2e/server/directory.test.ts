import { serverAudits } from "graphql-http";
import { PlannedExecution } from "../../../src/graphql/planned-execution.js";
import { defaultQuery } from "../../../src/server/graphiql/browser/default-query.js";
import { TestDirectory } from "../../support/directory.js";
import { startToyServer, type ToyServer } from "./toy-server.js";

/** The real schema and planner behind the real server. */
describe("the directory over HTTP", () => {
  let directory: TestDirectory;
  let server: ToyServer;

  beforeAll(async () => {
    directory = await TestDirectory.create();
    const { schema, reader, resolvers, services, db } = directory;
    server = await startToyServer({
      schema,
      execution: new PlannedExecution(reader, resolvers),
      readerFor: (audience) => db.database.reader(audience),
      services,
    });
  });
  afterAll(async () => {
    await server.close();
    await directory.drop();
  });

  const audits = serverAudits({ url: () => `${server.url}/graphql` });

  it("passes all 61 audits of GraphQL over HTTP", async () => {
    const results = await Promise.all(audits.map(({ fn }) => fn()));
    expect(results.filter(({ status }) => status !== "ok")).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it("answers the question that GraphiQL begins with", async () => {
    const { body } = await server.ask(defaultQuery);
    expect(body).toEqual({ data: { organizations: { totalCount: 0, edges: [] } } });
  });

  it.each([
    ["a malformed id", "query ($id: ID!) { organization(id: $id) { name } }", { id: "Jeanne Martin" }, "INVALID_ID", "organization.id"],
    [
      "a page of 1,000",
      "query ($n: Int) { organizations(first: $n) { edges { cursor } } }",
      { n: 1_000 },
      "INVALID_PAGE",
      "organizations.first",
    ],
    [
      "a negative page",
      "query ($n: Int) { organizations(first: $n) { edges { cursor } } }",
      { n: -1 },
      "INVALID_PAGE",
      "organizations.first",
    ],
    [
      "a cursor",
      "query ($c: String) { organizations(after: $c) { edges { cursor } } }",
      { c: "Jeanne Martin" },
      "INVALID_CURSOR",
      "organizations.after",
    ],
    ["a date", "query ($d: Date) { organizations(asOf: $d) { totalCount } }", { d: "Jeanne Martin" }, "BAD_USER_INPUT", "$d"],
    [
      "a date in the document",
      '{ organizations(asOf: "Jeanne Martin") { totalCount } }',
      {},
      "GRAPHQL_VALIDATION_FAILED",
      "organizations.asOf",
    ],
    [
      "a filter's kind",
      "query ($f: OrganizationFilter) { organizations(filter: $f) { totalCount } }",
      { f: { kind: ["JEANNE"] } },
      "BAD_USER_INPUT",
      "$f.kind[0]",
    ],
    [
      "a NUL in a filter",
      "query ($f: OrganizationFilter) { organizations(filter: $f) { totalCount } }",
      { f: { text: "a\0" } },
      "BAD_USER_INPUT",
      "$f.text",
    ],
  ])("names %s that is wrong, without repeating it", async (_name, query, variables, code, argument) => {
    const { body } = await server.ask(query, { variables });
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code, argument });
    expect(JSON.stringify(body)).not.toMatch(/jeanne/i);
    expect((await server.ask("{ organizations { totalCount } }")).body).toEqual({ data: { organizations: { totalCount: 0 } } });
  });

  it("logs a failure of PostgreSQL once and tells none of it", async () => {
    await directory.db.owner.query("alter view audience_public.organization rename to organization_hidden");
    const before = server.lines.length;
    const { body } = await server.ask("{ a: organizations { totalCount } b: organizations { totalCount } }");
    await directory.db.owner.query("alter view audience_public.organization_hidden rename to organization");
    expect(body.errors?.map(({ extensions }) => extensions.code)).toContain("INTERNAL_SERVER_ERROR");
    expect(JSON.stringify(body)).not.toMatch(/relation|42P01|audience_public/);
    const errors = server.lines.slice(before).filter(({ level }) => level === "error");
    expect(errors).toHaveLength(1);
    expect(errors[0]?.fields).toMatchObject({ error: { code: "42P01" } });
  });
});
