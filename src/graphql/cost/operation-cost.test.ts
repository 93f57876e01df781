import {
  type DocumentNode,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { buildMaillageSchema } from "../schema.js";
import { FIXED_COSTS, LIST_SIZES } from "./cost-weights.js";
import { OperationCosts } from "./operation-cost.js";

const schema = buildMaillageSchema();
const costs = new OperationCosts(schema);

function run(document: DocumentNode, variables: Record<string, unknown> = {}) {
  return { document, operation: document.definitions[0] as OperationDefinitionNode, variables };
}

const costOf = (query: string, variables?: Record<string, unknown>) => costs.costOf(run(parse(query), variables));

describe("the cost of an operation", () => {
  it.each<[string, string, Record<string, unknown>, number]>([
    ["nothing but a name", "{ __typename }", {}, 1],
    ["one record", "{ organization(id: 1) { name } }", {}, 1],
    ["one record twice", "{ a: organization(id: 1) { name } b: organization(id: 1) { name } }", {}, 2],
    ["a field written twice", "{ organization(id: 1) { name } organization(id: 1) { acronym } }", {}, 1],
    ["a link", "{ organization(id: 1) { parent { parent { name } } } }", {}, 3],
    ["a page by default", "{ organizations { edges { node { id } } } }", {}, 1 + 25],
    ["a page of 10", "{ organizations(first: 10) { edges { cursor node { id } } } }", {}, 1 + 10],
    ["a page from the end", "{ organizations(last: 7) { edges { node { id } } } }", {}, 1 + 7],
    ["a page of cursors", "{ organizations(first: 10) { edges { cursor } } }", {}, 1 + 10],
    ["a page by a variable", "query ($n: Int) { organizations(first: $n) { edges { node { id } } } }", { n: 40 }, 1 + 40],
    ["a page by a variable that is null", "query ($n: Int) { organizations(first: $n) { edges { node { id } } } }", { n: null }, 1 + 25],
    ["a page that will be refused", "query ($n: Int) { organizations(first: $n) { edges { node { id } } } }", { n: 1e9 }, 1 + 500],
    ["a page that is below zero", "query ($n: Int) { organizations(first: $n) { edges { node { id } } } }", { n: -5 }, 1],
    ["a page and where it stands", "{ organizations(first: 10) { pageInfo { hasNextPage } edges { node { id } } } }", {}, 1 + 1 + 10],
    ["a count", "{ organizations { totalCount } }", {}, 1 + 10],
    [
      "pages below a page",
      "{ organizations(first: 10) { edges { node { positions(first: 5) { edges { node { id } } } } } } }",
      {},
      1 + 10 * (1 + 1 + 5),
    ],
    ["counts below a page", "{ organizations(first: 10) { edges { node { positions { totalCount } } } } }", {}, 1 + 10 * (1 + 1 + 10)],
    ["a list without pages", "{ organization(id: 1) { themes { label } } }", {}, 1 + 5],
    ["records by their ids", "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: ["a", "b", "c"] }, 3],
    [
      "records by ids in the text",
      '{ nodes(ids: ["a", "b"]) { ... on Organization { parent { id } } ... on Theme { broader { id } narrower { id } } } }',
      {},
      2 * (1 + 1 + 10),
    ],
    [
      "what a directive leaves out",
      "query ($no: Boolean!) { organizations @skip(if: $no) { totalCount } themes { id } }",
      { no: true },
      50,
    ],
    [
      "what a directive lets in",
      "query ($no: Boolean!) { organizations @skip(if: $no) { totalCount } themes { id } }",
      { no: false },
      11 + 50,
    ],
    [
      "a search",
      '{ search(query: "x", first: 10) { edges { node { ... on Person { id } } } facets { kinds { code } } } }',
      {},
      20 + 1 + 10 + 100 + 1 + 50,
    ],
    [
      "fragments",
      "query { ...A ...A } fragment A on Query { organizations(first: 3) { ...B } } fragment B on OrganizationConnection { edges { node { id } } }",
      {},
      1 + 3,
    ],
    ["introspection", "{ __schema { types { name } } }", {}, 100],
    ["a write", "mutation { archiveOrganization(input: { id: 1 }) { __typename } }", {}, 10 + 1],
    [
      "several writes at once",
      "mutation ($input: UpsertThemesInput!) { upsertThemes(input: $input) { ... on UpsertThemesPayload { items { theme { id } } } } }",
      { input: { items: [{}, {}, {}] } },
      3 * 10 + 1 + 3 * 2,
    ],
    ["the limits themselves", "{ rateLimit { remaining } }", {}, 1],
    ["21 plain fields", `{ organization(id: 1) { ${Array.from({ length: 21 }, (_, index) => `a${index}: name`).join(" ")} } }`, {}, 2],
  ])("counts %s", (_name, query, variables, cost) => {
    expect(costOf(query, variables)).toBe(cost);
  });

  it("lets a page of 100 with three pages of 25 pass below the usual limit, and 100 × 100 × 100 not", () => {
    const page = (field: string, inner: string, first: number) => `${field}(first: ${first}) { edges { node { ${inner} } } }`;
    const three = `${page("positions", "id person { name }", 25)} ${page("relationships", "id to { name }", 25)} ${page("mandates", "id", 25)}`;
    expect(costOf(`{ ${page("organizations", `name ${three}`, 100)} }`)).toBeLessThanOrEqual(50_000);
    const positions = page("positions", "id", 100);
    expect(costOf(`{ ${page("organizations", page("children", positions, 100), 100)} }`)).toBeGreaterThan(50_000);
  });

  it("takes less than 50 µs once the operation is known", () => {
    const document = parse(`query ($n: Int, $no: Boolean = false) { organizations(first: $n) { edges { node { id name @skip(if: $no)
      parent { name } themes { label } contactPoints { value } positions(first: $n) { edges { node { person { name } } } } } } } }`);
    const asked = run(document, { n: 25, no: false });
    costs.costOf(asked);
    const started = performance.now();
    for (let time = 0; time < 1_000; time += 1) costs.costOf(asked);
    expect((performance.now() - started) / 1_000).toBeLessThan(0.05);
  });
});

describe("the weights", () => {
  const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith("__"));
  const fields = objects.flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ coordinate: `${type.name}.${field.name}`, field })) : [],
  );

  it("give every list of objects a size", () => {
    const lists = fields.filter(({ field }) => {
      const type = isNonNullType(field.type) ? field.type.ofType : field.type;
      return isListType(type) && !isLeafType(getNamedType(type)) && !field.args.some(({ name }) => name === "first");
    });
    const ofAny = (coordinate: string): string => coordinate.split(".")[1] ?? "";
    // A page has its own size, and what was written is as much as was given.
    const sized = /Connection\.edges$|^Upsert\w+Payload\.items$|^ItemsRefused\.failures$/;
    expect(
      lists.map(({ coordinate }) => coordinate).filter((name) => !(name in LIST_SIZES || ofAny(name) in LIST_SIZES || sized.test(name))),
    ).toEqual([]);
  });

  it("name nothing that the schema lacks", () => {
    const known = new Set(fields.flatMap(({ coordinate, field }) => [coordinate, field.name]));
    expect([...Object.keys(LIST_SIZES), ...Object.keys(FIXED_COSTS)].filter((name) => !known.has(name))).toEqual([]);
  });
});
