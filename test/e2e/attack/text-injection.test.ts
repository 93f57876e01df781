import { startWorldServer, type WorldServer } from "./world-server.js";

/** What means something to LIKE, to a regular expression, to tsquery or to SQL, and the words that it must be taken for. */
const DISGUISED: readonly (readonly [text: string, words: string])[] = [
  ["Habitat%", "Habitat"],
  ["%abitat", "abitat"],
  ["Hab_tat", "Hab tat"],
  ["Habitat\\", "Habitat"],
  ["\\Habitat", "Habitat"],
  ["Hab.*", "Hab"],
  ["^Habitat$", "Habitat"],
  ["[Hh]abitat", "Hh abitat"],
  ["(Habitat|Caisse)", "Habitat Caisse"],
  ["Habitat & Modèle", "Habitat Modèle"],
  ["Habitat | Caisse", "Habitat Caisse"],
  ["!Habitat", "Habitat"],
  ["Habitat & !Modèle", "Habitat Modèle"],
  ["Habitat:*", "Habitat"],
  ["Habitat:AB", "Habitat AB"],
  ["Habitat <-> Modèle", "Habitat Modèle"],
  ["Habitat <2> Modèle", "Habitat 2 Modèle"],
  ["'Habitat'", "Habitat"],
  ["'Habitat' :*", "Habitat"],
  ['"Habitat"', "Habitat"],
  ["Habitat' or '1'='1", "Habitat or 1 1"],
  ["Habitat'; drop table organization; --", "Habitat drop table organization"],
  ["$$Habitat$$", "Habitat"],
  ["-Habitat", "Habitat"],
  ["Habitat -Modèle", "Habitat Modèle"],
  ["Habitat or Caisse", "Habitat or Caisse"],
];

/** No word in them at all. */
const WORDLESS = [
  "%",
  "_",
  "%%%%",
  "\\",
  ".*",
  "^",
  "$",
  "(",
  ")",
  "[",
  "*",
  "&",
  "|",
  "!",
  ":*",
  "<->",
  "'",
  '"',
  "--",
  ";",
  "()|()",
  "!!!",
];

const LISTS = ["organizations", "people", "projects", "events", "publications"] as const;

/** Milliseconds that no answer may take. */
const SLOW = 1_500;

describe("text that means something to PostgreSQL", () => {
  let running: WorldServer;

  beforeAll(async () => {
    running = await startWorldServer();
  });
  afterAll(() => running.close());

  async function found(list: (typeof LISTS)[number], text: string): Promise<unknown> {
    const type = `${list === "people" ? "Person" : list.charAt(0).toUpperCase() + list.slice(1, -1)}Filter`;
    const query = `query ($filter: ${type}) { list: ${list}(filter: $filter) { totalCount edges { node { id } } } }`;
    const { body } = await running.server.ask(query, { variables: { filter: { text } } });
    expect(body.errors).toBeUndefined();
    return (body.data as { list: unknown }).list;
  }

  async function searched(query: string): Promise<unknown> {
    const document = "query ($query: String!) { search(query: $query) { totalCount edges { node { __typename ... on Node { id } } } } }";
    const { body } = await running.server.ask(document, { variables: { query } });
    expect(body.errors).toBeUndefined();
    return body.data;
  }

  it.each(DISGUISED)("finds by %j what %j finds", async (text, words) => {
    for (const list of LISTS) expect(await found(list, text)).toEqual(await found(list, words));
    expect(await searched(text)).toEqual(await searched(words));
  });

  it("finds something by plain words, so that the comparison says something", async () => {
    expect(await found("organizations", "Habitat")).toMatchObject({ totalCount: 1 });
    expect(await found("organizations", "Habitat Caisse")).toMatchObject({ totalCount: 0 });
  });

  it.each(WORDLESS)("finds nothing by %j", async (text) => {
    for (const list of LISTS) expect(await found(list, text)).toMatchObject({ totalCount: 0 });
    const { body } = await running.server.ask("query ($q: String!) { search(query: $q) { totalCount } }", { variables: { q: text } });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "search.query" });
  });

  it.each([
    ["a regular expression that backtracks", `${"(a+)+".repeat(30)}$${"a".repeat(100)}!`],
    ["many wildcards", "%_".repeat(5_000)],
    ["many operators", "a & ! ( ".repeat(2_000)],
    ["many quotes", "'".repeat(20_000)],
    ["many words", "a b c d e f g ".repeat(1_500)],
    ["one long word", "a".repeat(100_000)],
    ["accents upon accents", `a${"\u0301".repeat(20_000)}`],
  ])("is not slowed down by %s", async (_name, text) => {
    const started = performance.now();
    await found("organizations", text);
    await running.server.ask("query ($q: String!) { search(query: $q) { totalCount } }", { variables: { q: text } });
    expect(performance.now() - started).toBeLessThan(SLOW);
  });

  it.each([
    ["themes", { theme: ["education'", "%", "educ%", "*"] }],
    ["territories", { territory: ["75%", "751__", "' or 1=1 --"] }],
    ["identifiers", { identifier: [{ scheme: "EXTERNAL", value: "%", source: "%" }] }],
  ])("is no pattern in %s", async (_name, filter) => {
    const query = "query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }";
    const { body } = await running.server.ask(query, { variables: { filter } });
    expect(body).toEqual({ data: { organizations: { totalCount: 0 } } });
  });
});
