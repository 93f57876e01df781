import { XMLBuilder } from "fast-xml-parser";
import { csvText } from "../../shared/csv-text.js";
import type { ExportedEdge, ExportedNetwork, ExportedNode } from "./exported-network.js";

/** What a file says of itself. */
export interface NetworkFileHead {
  readonly description: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

type Attributes<Item> = readonly (readonly [name: keyof Item & string, type: "string" | "integer" | "double"])[];

const NODE_ATTRIBUTES: Attributes<ExportedNode> = [
  ["type", "string"],
  ["kind", "string"],
  ["community", "integer"],
  ["centrality", "double"],
];
const EDGE_ATTRIBUTES: Attributes<ExportedEdge> = [
  ["kinds", "string"],
  ["since", "string"],
  ["until", "string"],
];

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true, suppressBooleanAttributes: false });

/** GEXF 1.3, Gephi's own. */
export function* gexf({ nodes, edges }: ExportedNetwork, { description, date }: NetworkFileHead): Generator<string> {
  const declared = <Item>(attributes: Attributes<Item>): object[] =>
    attributes.map(([name, type]) => ({ "@_id": name, "@_title": name, "@_type": type }));
  const values = <Item>(item: Item, attributes: Attributes<Item>): object => ({
    attvalue: attributes.filter(([name]) => item[name] !== "").map(([name]) => ({ "@_for": name, "@_value": clean(item[name]) })),
  });
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield element("meta", { "@_lastmodifieddate": date, creator: "Maillage", description });
  yield '<graph mode="static" defaultedgetype="undirected">\n';
  yield element("attributes", { "@_class": "node", attribute: declared(NODE_ATTRIBUTES) });
  yield element("attributes", { "@_class": "edge", attribute: declared(EDGE_ATTRIBUTES) });
  yield "<nodes>\n";
  for (const node of nodes) {
    yield element("node", { "@_id": node.id, "@_label": clean(node.label), attvalues: values(node, NODE_ATTRIBUTES) });
  }
  yield "</nodes>\n<edges>\n";
  let number = 0;
  for (const edge of edges()) {
    const { source, target, weight } = edge;
    yield element("edge", {
      "@_id": String(number++),
      "@_source": source,
      "@_target": target,
      "@_weight": weight,
      attvalues: values(edge, EDGE_ATTRIBUTES),
    });
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** GraphML, which yEd, igraph and NetworkX read too. */
export function* graphml({ nodes, edges }: ExportedNetwork, { description }: NetworkFileHead): Generator<string> {
  const nodeAttributes: Attributes<ExportedNode> = [["label", "string"], ...NODE_ATTRIBUTES];
  const edgeAttributes: Attributes<ExportedEdge> = [["weight", "double"], ...EDGE_ATTRIBUTES];
  const key = <Item>(of: "node" | "edge", [name, type]: Attributes<Item>[number]): string =>
    element("key", { "@_id": `${of}-${name}`, "@_for": of, "@_attr.name": name, "@_attr.type": type === "integer" ? "int" : type });
  const data = <Item>(of: "node" | "edge", item: Item, attributes: Attributes<Item>): object[] =>
    attributes.filter(([name]) => item[name] !== "").map(([name]) => ({ "@_key": `${of}-${name}`, "#text": clean(item[name]) }));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield element("desc", { "#text": description });
  for (const attribute of nodeAttributes) yield key("node", attribute);
  for (const attribute of edgeAttributes) yield key("edge", attribute);
  yield '<graph edgedefault="undirected">\n';
  for (const node of nodes) yield element("node", { "@_id": node.id, data: data("node", node, nodeAttributes) });
  for (const edge of edges()) {
    yield element("edge", { "@_source": edge.source, "@_target": edge.target, data: data("edge", edge, edgeAttributes) });
  }
  yield "</graph>\n</graphml>\n";
}

/** RFC 4180, UTF-8; the columns are those that Gephi knows. */
export function* nodesCsv({ nodes }: ExportedNetwork): Generator<string> {
  yield csvText([["Id", "Label", "Type", "Kind", "Community", "Centrality"]]);
  for (const { id, label, type, kind, community, centrality } of nodes) yield csvText([[id, label, type, kind, community, centrality]]);
}

export function* edgesCsv({ edges }: ExportedNetwork): Generator<string> {
  yield csvText([["Source", "Target", "Type", "Weight", "Kinds", "Since", "Until"]]);
  for (const { source, target, weight, kinds, since, until } of edges()) {
    yield csvText([[source, target, "Undirected", weight, kinds, since, until]]);
  }
}

function element(name: string, content: object): string {
  return `${builder.build({ [name]: content })}\n`;
}

/** XML has no place for control characters. */
function clean(value: unknown): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to go.
  return String(value).replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}
