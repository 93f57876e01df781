import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { Kind, type OperationDefinitionNode, parse, validate } from "graphql";
import { OperationCosts } from "../../../src/graphql/cost/operation-cost.js";
import { buildMaillageSchema } from "../../../src/graphql/schema.js";
import { assertWithinLimits } from "../../../src/server/document-limits.js";
import { StoredOperations } from "../../../src/server/stored-operations.js";
import { startWorldServer, type WorldServer } from "./world-server.js";

const folder = "schema/operations";
const files = readdirSync(folder).map((file) => ({ file, text: readFileSync(`${folder}/${file}`, "utf8") }));

/** Something for each variable that an operation cannot do without. */
function requiredVariables({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, type, defaultValue }) => {
      if (type.kind !== Kind.NON_NULL_TYPE || defaultValue !== undefined) return [];
      const named = type.type.kind === Kind.NAMED_TYPE ? type.type.name.value : "";
      return [[variable.name.value, named === "Boolean" ? true : named.endsWith("Input") ? {} : "x"]];
    }),
  );
}

describe("every stored operation", () => {
  const schema = buildMaillageSchema();

  it.each(files)("is valid, one, named as its file, explained, and within the limits: $file", ({ file, text }) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode[];
    expect(operations.map(({ name }) => `${name?.value}.graphql`)).toEqual([file]);
    expect(text).toMatch(/^# \S.*\.\n/);
    assertWithinLimits(document);
    const [operation] = operations as [OperationDefinitionNode];
    expect(new OperationCosts(schema).costOf({ document, operation, variables: requiredVariables(operation) })).toBeLessThan(50_000);
  });
});

describe("a server of stored operations alone", () => {
  let running: WorldServer;
  const proceedings = files.find(({ file }) => file === "UpcomingEvents.graphql")?.text ?? "";
  const variables = { from: "2020-01-01T00:00:00Z" };

  beforeAll(async () => {
    running = await startWorldServer({
      storedOperations: StoredOperations.load(),
      config: { onlyStoredOperations: true, maximumCost: 100 },
    });
  });
  afterAll(() => running.close());

  async function post(body: object): Promise<{ data?: { events: { totalCount: number } }; errors?: { extensions: { code: string } }[] }> {
    const response = await fetch(`${running.server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ variables, ...body }),
    });
    return (await response.json()) as never;
  }

  const sha256 = createHash("sha256").update(proceedings).digest("hex");

  it.each([
    ["its name", { documentId: "UpcomingEvents" }],
    ["its digest", { documentId: `sha256:${sha256}` }],
    ["its digest, as Apollo's clients send it", { extensions: { persistedQuery: { version: 1, sha256Hash: sha256 } } }],
    ["its text", { query: proceedings }],
    ["its text without the last line's end", { query: proceedings.trim() }],
  ])("runs one by %s", async (_name, body) => {
    const { data, errors } = await post(body);
    expect(errors).toBeUndefined();
    expect(data?.events.totalCount).toBeGreaterThan(0);
  });

  it("runs one by GET, and by its name in the address", async () => {
    const response = await fetch(
      `${running.server.url}/graphql?documentId=UpcomingEvents&variables=${encodeURIComponent(JSON.stringify(variables))}`,
    );
    expect(await response.json()).toHaveProperty("data.events.totalCount");
  });

  it.each([
    ["another text", { query: "{ __typename }" }],
    ["a text that holds one", { query: `${proceedings} fragment More on Query { __typename }` }],
    ["introspection", { query: "{ __schema { queryType { name } } }" }],
    ["an unknown name", { documentId: "Nothing" }],
    ["a name of JavaScript's", { documentId: "__proto__" }],
    ["a path", { documentId: "../schema.graphql" }],
    ["an unknown digest", { extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }],
  ])("refuses %s", async (_name, body) => {
    const { data, errors } = await post(body);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions.code).toBe("OPERATION_NOT_STORED");
  });

  it("takes a missing query for what it is", async () => {
    expect((await post({})).errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
  });
});
