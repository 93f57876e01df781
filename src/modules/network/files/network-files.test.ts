import { parse as parseCsv } from "csv-parse/sync";
import { UndirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { encodeNodeId } from "../../../planner/node-id.js";
import { NetworkBuilder } from "../network-builder.js";
import { NetworkGraph } from "../network-graph.js";
import { dayNumber, FOREVER, roleCode } from "../tie-strength.js";
import { uuidWords } from "../uuid-table.js";
import { exportedNetwork, type NamedActor } from "./exported-network.js";
import { edgesCsv, gexf, graphml, nodesCsv } from "./network-files.js";

const uuid = (number: number): string => `01900000-0000-7000-8000-00000000000${number}`;
const HEAD = { description: "What <everyone> sees & knows", date: "2026-11-23" };
const SIGHT = { rank: 0, day: dayNumber("2026-11-23"), kinds: 0b11_1111 };

const ACTORS: readonly NamedActor[] = [
  { type: "Organization", uuid: uuid(1), name: '=L\'Œuvre & <Cie> "19\u0007e"', kind: "ASSOCIATION" },
  { type: "Organization", uuid: uuid(2), name: "Direction", kind: "CITY_DIRECTORATE" },
  { type: "Person", uuid: uuid(3), name: "Ada L.", kind: "" },
  { type: "Organization", uuid: uuid(4), name: "Alone", kind: "OTHER" },
];

function network() {
  const builder = new NetworkBuilder();
  for (const { type, uuid: id } of ACTORS) builder.addNode(type, uuidWords(id), 0);
  builder.addNode("Organization", uuidWords(uuid(5)), 3);
  builder.addNode("Project", uuidWords(uuid(6)), 0);
  const tie = (record: number | null, from: number, to: number, role: number) =>
    builder.addTie({
      record: record === null ? null : uuidWords(uuid(record)),
      from: uuidWords(uuid(from)),
      to: uuidWords(uuid(to)),
      role,
      audience: 0,
      start: dayNumber("2020-01-01"),
      end: FOREVER,
    });
  tie(7, 1, 2, roleCode("RELATIONSHIP", "FUNDS"));
  tie(8, 3, 2, roleCode("POSITION"));
  tie(9, 4, 5, roleCode("RELATIONSHIP", "FUNDS"));
  for (const from of [1, 2, 5]) tie(null, from, 6, roleCode("PROJECT", "LEAD"));
  return exportedNetwork(new NetworkGraph(builder.build()), ACTORS, SIGHT);
}

const [one, two, ada] = ACTORS.map(encodeNodeId) as [string, string, string];

/** What a reader of the file is told, whatever its format. */
function told(graph: UndirectedGraph) {
  return {
    nodes: graph.nodes().map((node) => [node, graph.getNodeAttributes(node)]),
    edges: graph.mapEdges((_, attributes, source, target) => [source, target, attributes]),
  };
}

const EXPECTED = {
  nodes: [
    [one, { label: '=L\'Œuvre & <Cie> "19e"', type: "Organization", kind: "ASSOCIATION", community: 1 }],
    [two, { label: "Direction", type: "Organization", kind: "CITY_DIRECTORATE", community: 1 }],
    [ada, { label: "Ada L.", type: "Person", community: 1 }],
  ].map(([id, attributes]) => [id, expect.objectContaining(attributes as object)]),
  edges: [
    [one, two, { weight: 1 - (1 - 0.72) * (1 - 0.8), kinds: "PROJECT RELATIONSHIP", since: "2020-01-01" }],
    [two, ada, { weight: 0.9, kinds: "POSITION", since: "2020-01-01" }],
  ].map(([source, target, attributes]) => [source, target, expect.objectContaining(attributes as object)]),
};

describe("the network in a file", () => {
  it("is read back from GEXF as it was: who is tied and seen, each pair once", () => {
    expect(told(parseGexf(UndirectedGraph, [...gexf(network(), HEAD)].join("")) as UndirectedGraph)).toEqual(EXPECTED);
  });

  it("is read back from GraphML as it was", () => {
    expect(told(parseGraphml(UndirectedGraph, [...graphml(network(), HEAD)].join("")) as UndirectedGraph)).toEqual(EXPECTED);
  });

  it("is two tables in CSV, read back as it was, in which no name is taken for a formula", () => {
    const rows = (text: Iterable<string>): Record<string, string>[] => parseCsv([...text].join(""), { columns: true });

    expect(rows(nodesCsv(network())).map(({ Id, Label }) => [Id, Label])).toEqual([
      [one, `'=L'Œuvre & <Cie> "19\u0007e"`],
      [two, "Direction"],
      [ada, "Ada L."],
    ]);
    const graph = new UndirectedGraph();
    for (const { Id, Label, Type, Kind, Community } of rows(nodesCsv(network()))) {
      const label = Label?.replace(/^'/, "").replace("\u0007", "");
      graph.addNode(Id, { label, type: Type, ...(Kind === "" ? {} : { kind: Kind }), community: Number(Community) });
    }
    for (const { Source, Target, Type, Weight, Kinds, Since } of rows(edgesCsv(network()))) {
      expect(Type).toBe("Undirected");
      graph.addEdge(Source, Target, { weight: Number(Weight), kinds: Kinds, since: Since });
    }
    expect(told(graph)).toEqual(EXPECTED);
  });
});
