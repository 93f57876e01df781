import { readFile } from "node:fs/promises";
import { type GraphQLObjectType, type GraphQLOutputType, getNamedType, isObjectType } from "graphql";
import { outputOf } from "../support/package-command.js";
import { ScratchTree } from "../support/scratch-tree.js";
import { printedSchema } from "./printed-schema.js";

/** What ESLint with the configuration of the repository says of a schema: one line a fault. */
async function faultsOf(schema: string): Promise<string[]> {
  const tree = await ScratchTree.plant(["eslint.config.js", "package.json"]);
  await tree.append("schema/schema.graphql", schema);
  const report = await outputOf("eslint", ["--format=json", "schema/schema.graphql"], tree.path);
  await tree.remove();
  const [file] = JSON.parse(report) as [{ messages: { ruleId: string; message: string }[] }];
  return file.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe("connections", () => {
  it("are those of the Relay specification", async () => {
    expect(await faultsOf(await readFile("schema/schema.graphql", "utf8"))).toEqual([]);
  });

  it("list nodes, but for what only the staff administer, and what is told of several records", () => {
    const edges = Object.values(printedSchema().getTypeMap()).filter(({ name }) => name.endsWith("Edge"));
    const nodes = edges.map((edge) => getNamedType((edge as GraphQLObjectType).getFields().node?.type as GraphQLOutputType));
    const others = nodes.filter((node) => isObjectType(node) && !node.getInterfaces().some(({ name }) => name === "Node"));

    expect(others.map(({ name }) => name).sort()).toEqual([
      "ApiKey",
      "Assertion",
      "ChronicleEntry",
      "ErasureReceipt",
      "HistoryEntry",
      "ImportProblem",
      "PlannedChange",
      "RetentionRun",
      "Webhook",
      "WebhookDelivery",
    ]);
  });

  it("would be refused without their arguments, edges, cursors and page info", async () => {
    const faults = await faultsOf(`
      type Query { people: PersonConnection! }
      type PersonConnection { edges: [PersonEdge!]! }
      type PersonEdge { node: Person! }
      type Person { name: String!  friends: [Person!]! }
    `);

    expect(new Set(faults.map((fault) => fault.slice(0, fault.indexOf(":"))))).toEqual(
      new Set(["arguments", "connection-types", "edge-types", "page-info"].map((rule) => `@graphql-eslint/relay-${rule}`)),
    );
  });
});
