import { type Answer, TestDirectory } from "../support/directory.js";
import { makeEvent } from "../support/factories/events.js";
import { makeIdentifier, makeOrganization } from "../support/factories/organizations.js";
import { makePerson } from "../support/factories/people.js";
import { makeProject } from "../support/factories/projects.js";
import { makePublication } from "../support/factories/publications.js";
import { addTerritories, addThemes, containTerritory, makeTerritory } from "../support/factories/references.js";

interface Found {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly cursor: string;
    readonly score: number;
    readonly highlight: string | null;
    readonly node: { readonly label: string };
  }[];
  readonly pageInfo: Readonly<Record<"hasNextPage" | "hasPreviousPage", boolean>> &
    Readonly<Record<"startCursor" | "endCursor", string | null>>;
  readonly facets: Readonly<
    Record<
      "types" | "kinds" | "themes" | "territories",
      readonly { readonly code: string; readonly label: string; readonly count: number }[]
    >
  >;
}

const QUERY = `query ($query: String!, $types: [SearchType!], $filter: SearchFilter, $first: Int, $after: String, $last: Int, $before: String) {
  search(query: $query, types: $types, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    facets { types { ...F } kinds { ...F } themes { ...F } territories { ...F } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor score highlight node {
      __typename
      ... on Organization { label: name kind } ... on Person { label: name } ... on Project { label: name }
      ... on Event { label: title } ... on Publication { label: title }
    } }
  }
}
fragment F on Facet { code label count }`;

let directory: TestDirectory;

async function find(variables: Record<string, unknown>, options: Parameters<TestDirectory["ask"]>[2] = {}): Promise<Found> {
  return (await directory.ask<{ search: Found }>(QUERY, variables, options)).data.search;
}

async function labels(query: string, more: Record<string, unknown> = {}): Promise<string[]> {
  return (await find({ query, ...more })).edges.map(({ node }) => node.label);
}

beforeAll(async () => {
  directory = await TestDirectory.create();
  const { owner } = directory.db;
  const paris = await makeTerritory(owner, { kind: "COMMUNE", code: "75056", name: "Paris" });
  const eighteenth = await makeTerritory(owner, { kind: "ARRONDISSEMENT", code: "75118", name: "Paris 18e arrondissement" });
  await containTerritory(owner, paris.id, [eighteenth.id]);
  const prefecture = await makeOrganization(owner, {
    kind: "STATE_SERVICE",
    name: "Préfecture de la région Île-de-France, préfecture de Paris",
    otherNames: ["PRIF"],
  });
  await addTerritories(owner, "organization", prefecture.id, [paris.id]);
  const police = await makeOrganization(owner, { kind: "STATE_SERVICE", name: "Préfecture de police", acronym: "P.P." });
  await addTerritories(owner, "organization", police.id, [paris.id]);
  await makeOrganization(owner, { name: "Amis de la préfecture" });
  await makeOrganization(owner, { name: "Droits pour tous", description: "Accompagne les démarches en préfecture & à la mairie." });
  const education = await makeOrganization(owner, {
    name: "Association Éducation et Quartiers",
    description: "Aide aux devoirs <b>gratuite</b> à l’école.",
  });
  await addThemes(owner, "organization", education.id, ["parenting"]);
  await addTerritories(owner, "organization", education.id, [eighteenth.id]);
  await makeOrganization(owner, { name: "L'Éducation pour tous" });
  await makeOrganization(owner, {
    kind: "CITY_DIRECTORATE",
    name: "Direction de la démocratie, des citoyens et des territoires",
    acronym: "DDCT",
  });
  const landlord = await makeOrganization(owner, {
    kind: "SOCIAL_LANDLORD",
    name: "Sous-toit Habitat",
    otherNames: ["Ancien Foyer parisien"],
  });
  await addTerritories(owner, "organization", landlord.id, [eighteenth.id]);
  await makeIdentifier(owner, { organizationId: landlord.id, scheme: "SIRET", value: "12345678200010" });
  await makePerson(owner, { givenName: "Zoé", familyName: "Exemple-Lefèvre" });
  const project = await makeProject(owner, { name: "Médiation sociale aux Portes", description: "Des médiatrices présentes le soir." });
  await addThemes(owner, "project", project.id, ["violence"]);
  await addTerritories(owner, "project", project.id, [eighteenth.id]);
  await makeEvent(owner, { title: "Zoom sur la laïcité à l’école", place: "Mairie du 18e" });
  await makePublication(owner, { title: "Actes : la réussite éducative", collection: "Les cahiers du pôle" });
});

afterAll(() => directory.drop());

describe("the words of a search", () => {
  test.each([
    [
      "préfecture",
      ["Préfecture de police", "Préfecture de la région Île-de-France, préfecture de Paris", "Amis de la préfecture", "Droits pour tous"],
    ],
    [
      "PREFECTURE",
      ["Préfecture de police", "Préfecture de la région Île-de-France, préfecture de Paris", "Amis de la préfecture", "Droits pour tous"],
    ],
    ["préfectures police", ["Préfecture de police"]],
    [
      "prefecutre",
      ["Préfecture de police", "Préfecture de la région Île-de-France, préfecture de Paris", "Amis de la préfecture", "Droits pour tous"],
    ],
    ["associat ed", ["Association Éducation et Quartiers"]],
    ["quartier", ["Association Éducation et Quartiers"]],
    ["l'éducation", ["L'Éducation pour tous", "Association Éducation et Quartiers", "Actes : la réussite éducative"]],
    ["l’education", ["L'Éducation pour tous", "Association Éducation et Quartiers", "Actes : la réussite éducative"]],
    ["DDCT", ["Direction de la démocratie, des citoyens et des territoires"]],
    ["d.d.c.t.", ["Direction de la démocratie, des citoyens et des territoires"]],
    ["pp", ["Préfecture de police"]],
    ["ile-de-france", ["Préfecture de la région Île-de-France, préfecture de Paris"]],
    ["foyre parisien", ["Sous-toit Habitat"]],
    ["lefevre", ["Zoé Exemple-Lefèvre"]],
    ["médiatrice sociale", ["Médiation sociale aux Portes"]],
    ["laicite ecole", ["Zoom sur la laïcité à l’école"]],
    ["mairie", ["Droits pour tous", "Zoom sur la laïcité à l’école"]],
    ["cahiers pole", ["Actes : la réussite éducative"]],
    ["des", ["Direction de la démocratie, des citoyens et des territoires", "Médiation sociale aux Portes"]],
    ["xylophone", []],
  ])("« %s » finds %j", async (query, expected) => {
    expect(await labels(query)).toEqual(expected);
  });

  test("a name that is the query has the highest score, a mistyped word less than a word", async () => {
    const scores = async (query: string): Promise<number[]> => (await find({ query })).edges.map(({ score }) => score);
    expect((await scores("préfecture de police"))[0]).toBe(1);
    expect((await scores("ddct"))[0]).toBe(1);
    expect(Math.max(...(await scores("prefecutre")))).toBeLessThan(Math.max(...(await scores("prefecture"))));
  });

  test.each([
    ["whose first letter would change", "duartiers", []],
    ["whose first two letters are swapped", "rpéfecture de police", ["Préfecture de police"]],
    ["that stands in some document, though not with the others", "quartier soir", []],
    ["that stands in some document, beside one that stands in none", "quartier educatoin", ["Association Éducation et Quartiers"]],
  ])("a word %s is treated so", async (_, query, expected) => {
    expect(await labels(query)).toEqual(expected);
  });

  test("nothing is taken for a typo while a document has the words, whatever the filter", async () => {
    expect(await labels("préfecture", { filter: { kind: ["SOCIAL_LANDLORD"] } })).toEqual([]);
  });

  test.each(["", " ", "« … »", "é".repeat(201), "pré\u0000fecture"])("%j is refused by name", async (query) => {
    await expect(find({ query })).rejects.toMatchObject({ code: "BAD_USER_INPUT", details: { argument: "search.query" } });
  });

  test.each(["' or 1=1 --", "a:* & !b", "%_%a", "(((a", "<->x", "ſtraße ﬁn ①", "𝒶 é́"])("%j is only words", async (query) => {
    expect((await find({ query })).totalCount).toBeGreaterThanOrEqual(0);
  });
});

describe("what a query names, where nothing has its words", () => {
  test.each([
    ["a kind", "bailleurs sociaux", ["Sous-toit Habitat"]],
    ["a kind in English", "landlord", ["Sous-toit Habitat"]],
    ["a kind and where it works", "hlm 18", ["Sous-toit Habitat"]],
    ["a kind, where it works, and a word", "association devoirs 18e", ["Association Éducation et Quartiers"]],
    [
      "a kind where there is none of it, though a text has two of the words",
      "mairie du 18e arrondissement",
      ["Zoom sur la laïcité à l’école"],
    ],
    ["a number as people write it", "123 456 782 00010", ["Sous-toit Habitat"]],
    ["three words, two of which stand together", "médiation sociale lointaine", ["Médiation sociale aux Portes"]],
  ])("%s is found by « %s »", async (_what, query, expected) => {
    expect(await labels(query)).toEqual(expected);
  });

  test("an acronym goes before names that only begin like it", async () => {
    const { owner } = directory.db;
    const made = [
      await makeOrganization(owner, { name: "Café des habitants" }),
      await makeOrganization(owner, { name: "Caisse d'allocations familiales de Paris", acronym: "CAF 75" }),
    ];
    expect(await labels("caf")).toEqual(["Caisse d'allocations familiales de Paris", "Café des habitants"]);
    await owner.query("delete from organization where id = any($1)", [made.map(({ id }) => id)]);
  });
});

describe("highlights", () => {
  const highlights = async (query: string): Promise<(string | null)[]> => (await find({ query })).edges.map(({ highlight }) => highlight);

  test("mark the words in the name, or in the text that holds more of them", async () => {
    expect(await highlights("prefecture mairie")).toEqual([
      "Accompagne les démarches en <mark>préfecture</mark> &amp; à la <mark>mairie</mark>.",
    ]);
    expect(await highlights("foyer")).toEqual(["Ancien <mark>Foyer</mark> parisien"]);
    expect(await highlights("foyre")).toEqual(["Ancien <mark>Foyer</mark> parisien"]);
  });

  test("leave out the words that name a kind or a place", async () => {
    expect(await highlights("association devoirs 18e")).toEqual(["Aide aux <mark>devoirs</mark> &lt;b&gt;gratuite&lt;/b&gt; à l’école."]);
    expect(await highlights("hlm 18")).toEqual([null]);
  });

  test("are safe HTML", async () => {
    expect(await highlights("devoirs gratuit")).toEqual([
      "Aide aux <mark>devoirs</mark> &lt;b&gt;<mark>gratuite</mark>&lt;/b&gt; à l’école.",
    ]);
  });

  test("of a long text are an excerpt around the first word", async () => {
    const { owner } = directory.db;
    const { id } = await makeOrganization(owner, {
      name: "Longue",
      description: `${"avant ".repeat(100)}rarissime ${"après ".repeat(100)}`,
    });
    const [highlight] = await highlights("rarissime");
    expect(highlight).toMatch(/^… (avant )+<mark>rarissime<\/mark> (après )+…$/);
    expect(highlight?.length).toBeLessThan(270);
    await owner.query("delete from organization where id = $1", [id]);
  });
});

describe("filters and facets", () => {
  test("types, kinds, themes with narrower ones and territories with what they contain", async () => {
    expect(await labels("médiation", { types: ["PROJECT"] })).toHaveLength(1);
    expect(await labels("médiation", { types: ["EVENT"] })).toEqual([]);
    expect(await labels("médiation", { types: [] })).toEqual([]);
    expect(await labels("éducation", { filter: { theme: ["education"] } })).toEqual(["Association Éducation et Quartiers"]);
    expect(await labels("médiation", { filter: { theme: ["safety"], territory: ["75056"] } })).toEqual(["Médiation sociale aux Portes"]);
    expect(await labels("médiation", { filter: { territory: ["75056"], kind: ["ASSOCIATION"] } })).toEqual([]);
    expect(await labels("éducation", { filter: { theme: [] } })).toEqual([]);
    expect(await labels("éducation", { filter: {} })).toHaveLength(3);
  });

  test("a facet counts what its value in the filter would leave", async () => {
    for (const query of ["préfecture", "e", "prefecutre", "mediation"]) {
      const { facets, totalCount } = await find({ query });
      expect(facets.types.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
      for (const { code, count } of facets.types) expect((await find({ query, types: [code] })).totalCount).toBe(count);
      for (const { code, count } of facets.kinds) expect((await find({ query, filter: { kind: [code] } })).totalCount).toBe(count);
      for (const { code, count } of facets.themes) expect((await find({ query, filter: { theme: [code] } })).totalCount).toBe(count);
      for (const { code, count } of facets.territories) {
        expect((await find({ query, filter: { territory: [code] } })).totalCount).toBe(count);
      }
    }
  });

  test("labels are in the language of the request, the most frequent first", async () => {
    const { facets } = await find({ query: "préfecture" });
    expect(facets.kinds).toEqual([
      { code: "ASSOCIATION", label: "Association", count: 2 },
      { code: "STATE_SERVICE", label: "Service de l'État", count: 2 },
    ]);
    const english = await find({ query: "mediation" }, { language: "en" });
    expect(english.facets.types).toEqual([{ code: "PROJECT", label: "Projects", count: 1 }]);
    expect(english.facets.themes.map(({ label }) => label)).toEqual(["Prevention and public safety", "Violence"]);
    expect(english.facets.territories.map(({ code }) => code)).toEqual(["75056", "75118"]);
  });
});

describe("pages", () => {
  test("follow each other both ways without repeats, in one statement each", async () => {
    const all = await find({ query: "e", first: 100 });
    const whole = all.edges.map(({ node }) => node.label);
    expect(whole.length).toBeGreaterThan(5);
    const forward: string[] = [];
    let after: string | null = null;
    do {
      const { data, statements }: Answer<{ search: Found }> = await directory.ask(QUERY, { query: "e", first: 2, after });
      expect(statements).toHaveLength(1);
      forward.push(...data.search.edges.map(({ node }) => node.label));
      expect(data.search.pageInfo.hasPreviousPage).toBe(after !== null);
      after = data.search.pageInfo.hasNextPage ? data.search.pageInfo.endCursor : null;
    } while (after !== null);
    expect(forward).toEqual(whole);
    const backward: string[] = [];
    let before: string | null = null;
    do {
      const { edges, pageInfo }: Found = await find({ query: "e", last: 2, before });
      backward.unshift(...edges.map(({ node }) => node.label));
      before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
    } while (before !== null);
    expect(backward).toEqual(whole);
  });

  test("one statement for one record and for twenty", async () => {
    for (const first of [1, 20]) expect((await directory.ask(QUERY, { query: "e", first })).statements).toHaveLength(1);
  });

  test("a cursor holds for its query alone, and not when it was changed", async () => {
    const cursor = (await find({ query: "préfecture", first: 1 })).pageInfo.endCursor as string;
    expect(await labels("préfecture", { after: cursor })).toHaveLength(3);
    await expect(find({ query: "préfectures", after: cursor })).rejects.toMatchObject({ code: "INVALID_CURSOR" });
    await expect(find({ query: "préfecture", after: `A${cursor.slice(1)}` })).rejects.toMatchObject({ code: "INVALID_CURSOR" });
    await expect(find({ query: "préfecture", before: "x" })).rejects.toMatchObject({ code: "INVALID_CURSOR" });
  });

  test("counts and facets cost nothing when they are not selected", async () => {
    const { statements } = await directory.ask(`{ search(query: "e") { edges { node { __typename } } } }`);
    expect(statements[0]?.text).not.toMatch(/count\(|theme/);
  });
});

test("through graphql-js, for operations that need JavaScript", async () => {
  const query = `{ search(query: "préfecture police", first: 1) {
    edges { how: score what: node { kind: __typename ... on Organization { called: name } } }
    by: facets { kinds { code } }
  } }`;
  const { data } = await directory.ask(query);
  expect(JSON.parse(JSON.stringify((await directory.execute(query)).data))).toEqual(data);
});
