import type { World } from "../support/world.js";
import { type Edges, nodeId, nodes, WorldDirectory } from "../support/world-directory.js";

let directory: WorldDirectory;
let world: World;

beforeAll(async () => {
  directory = await WorldDirectory.create();
  world = directory.world;
});

afterAll(() => directory.drop());

async function publicationTitles(filter: object, orderBy?: object[]): Promise<string[]> {
  const { publications } = await directory.ask<{ publications: Edges<{ title: string }> }>(
    `query ($filter: PublicationFilter, $orderBy: [PublicationOrder!]) {
      publications(filter: $filter, orderBy: $orderBy) { edges { node { title } } }
    }`,
    { filter, orderBy },
  );
  return nodes(publications).map(({ title }) => title);
}

const PROCEEDINGS = "Les discriminations dans l'accès au logement. Actes";
const BOOK = "L'École et la ville";

describe("publications", () => {
  it("are the latest first, those without a date last; or as asked", async () => {
    const titles = await publicationTitles({});

    expect(titles.slice(0, 3)).toEqual([PROCEEDINGS, BOOK, "Publication OTHER"]);
    expect(titles.slice(-2).sort()).toEqual(["Note réservée PUBLIC", "Étude sans date"]);
    expect((await publicationTitles({}, [{ field: "TITLE" }])).slice(0, 2)).toEqual(["Étude sans date", BOOK]);
  });

  it("are filtered by kind, words, theme, collection and author", async () => {
    expect(await publicationTitles({ kind: ["BOOK"] })).toEqual([BOOK, "Publication BOOK"]);
    expect(await publicationTitles({ text: "ecole" })).toEqual([BOOK]);
    expect(await publicationTitles({ theme: ["discrimination"] })).toEqual([PROCEEDINGS]);
    expect(await publicationTitles({ collection: "Les actes du pôle ressources" })).toEqual([PROCEEDINGS]);
    expect(await publicationTitles({ author: { text: "aicha" } })).toEqual([PROCEEDINGS, BOOK]);
    expect(await publicationTitles({ author: { text: "colette" }, not: { kind: ["BOOK"] } })).toEqual([PROCEEDINGS]);
  });

  it.each([1, 20])("take one statement with what people contributed, at pages of %d", async (first) => {
    const { publications } = await directory.ask<{ publications: Edges<object> }>(
      `query ($first: Int) {
        publications(first: $first) {
          edges { node { title event { title } themes { code } contributions(first: $first) { edges { node { person { name } affiliation { name } } } } } }
        }
      }`,
      { first },
    );

    expect(publications.edges).toHaveLength(Math.min(first, 9));
  });
});

describe("publication", () => {
  it("is found by its id, its contributions in its own order", async () => {
    const { publication } = await directory.ask<{ publication: { contributions: Edges<object> } }>(
      `query ($id: ID!) {
        publication(id: $id) {
          kind collection publishedOn isbn url event { title }
          contributions { totalCount edges { node { rank title role person { name } affiliation { name } } } }
        }
      }`,
      { id: nodeId("Publication", world.publications.proceedings) },
    );

    expect(publication).toMatchObject({
      kind: "PROCEEDINGS",
      collection: "Les actes du pôle ressources",
      publishedOn: "2026-02",
      isbn: null,
      url: null,
      event: { title: "Les discriminations dans l'accès au logement" },
      contributions: { totalCount: 3 },
    });
    expect(nodes(publication.contributions)).toEqual([
      { rank: 1, title: "Mesurer", role: "auteur", person: { name: "Aïcha Modèle" }, affiliation: { name: "Université du Modèle" } },
      { rank: 2, title: null, role: "préfacière", person: { name: "Zoé Éxemple" }, affiliation: null },
      { rank: 3, title: "Habiter", role: "auteur", person: { name: "Colette" }, affiliation: null },
    ]);
  });
});

test("a contribution is cited in its publication, with the title of the talk, in the statement that reads it", async () => {
  const { data, statements } = await directory.directory.execute(
    "{ publications(first: 9) { edges { node { contributions { edges { node { title citation(style: ISO690) } } } } } } }",
  );
  const { publications } = data as unknown as {
    publications: Edges<{ contributions: Edges<{ title: string | null; citation: string }> }>;
  };
  const talks = nodes(publications).flatMap(({ contributions }) => nodes(contributions).filter(({ title }) => title !== null));
  expect(talks.length).toBeGreaterThan(0);
  for (const { title, citation } of talks) expect(citation.replaceAll(/\s/g, " ")).toContain(`${title}. In : `);
  expect(statements).toHaveLength(1);
});

describe("Publication.citation", () => {
  interface Cited {
    readonly publications: Edges<{ readonly citation: string; readonly csl: string }>;
  }

  async function cited(variables: object, audience: "PUBLIC" | "STAFF" = "PUBLIC"): Promise<{ citation: string; csl: string }[]> {
    const { data, errors, statements } = await directory.directory.execute(
      `query ($filter: PublicationFilter, $first: Int) {
        publications(filter: $filter, first: $first) { edges { node { citation csl: citation(style: CSL_JSON) } } }
      }`,
      { ...variables },
      { audience },
    );
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    return nodes((data as unknown as Cited).publications);
  }

  it.each([1, 20])("takes one statement at pages of %d", async (first) => {
    const citations = await cited({ first });

    expect(citations).toHaveLength(Math.min(first, 9));
    expect(citations[0]?.citation).toBe(
      "Les discriminations dans l’accès au logement. Actes. (2026). Les discriminations dans l’accès au logement.",
    );
  });

  it("names whom the viewer may see", async () => {
    const authorsFor = async (audience: "PUBLIC" | "STAFF"): Promise<number | undefined> => {
      const [book] = await cited({ filter: { kind: ["BOOK"], text: "ecole" } }, audience);
      const [item] = JSON.parse(book?.csl ?? "[]") as readonly { author?: readonly object[] }[];
      return item?.author?.length;
    };

    expect(await authorsFor("PUBLIC")).toBe(1);
    expect(await authorsFor("STAFF")).toBe(4);
  });
});

describe("Person.contributions", () => {
  it("turn in pages, the latest publication first", async () => {
    const page = async (after?: string) => {
      const { person } = await directory.ask<{
        person: { contributions: Edges<{ publication: { title: string } }> & { pageInfo: { endCursor: string; hasNextPage: boolean } } };
      }>(
        `query ($id: ID!, $after: String) {
          person(id: $id) {
            contributions(first: 1, after: $after) { edges { node { publication { title } } } pageInfo { endCursor hasNextPage } }
          }
        }`,
        { id: nodeId("Person", world.people.researcher), after },
      );
      return person.contributions;
    };
    const first = await page();
    const second = await page(first.pageInfo.endCursor);

    expect([...nodes(first), ...nodes(second)]).toEqual([{ publication: { title: PROCEEDINGS } }, { publication: { title: BOOK } }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});
