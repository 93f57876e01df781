import type { World } from "../../support/world.js";
import { type Edges, nodeId, nodes, WorldDirectory } from "../../support/world-directory.js";

let directory: WorldDirectory;
let world: World;

beforeAll(async () => {
  directory = await WorldDirectory.create();
  world = directory.world;
});

afterAll(() => directory.drop());

interface Seat {
  title: string;
  mandate: { person: { name: string } } | null;
}

const SLUG = "comite-d-orientation";

describe("committees", () => {
  it("are listed by name, and each found by its id or its short name", async () => {
    const data = await directory.ask<{ committees: Edges<{ name: string }>; byId: object; bySlug: object; hidden: object }>(
      `query ($id: ID!, $slug: String!) {
        committees { edges { node { name } } }
        byId: committee(id: $id) { slug }
        bySlug: committee(slug: $slug) { name }
        hidden: committee(slug: "comite-staff") { name }
      }`,
      { id: nodeId("Committee", world.committees.orientation), slug: SLUG },
    );

    expect(nodes(data.committees)).toEqual([{ name: "Comité d'orientation" }, { name: "Comité PUBLIC" }]);
    expect(data.byId).toEqual({ slug: SLUG });
    expect(data.bySlug).toEqual({ name: "Comité d'orientation" });
    expect(data.hidden).toBeNull();
  });

  it("refuse to be looked for by two keys, or by none", async () => {
    await expect(directory.ask(`{ committee { name } }`)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    await expect(
      directory.ask(`query ($id: ID) { committee(id: $id, slug: "x") { name } }`, {
        id: nodeId("Committee", world.committees.orientation),
      }),
    ).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });

  it.each([1, 20])("take one statement down to the organizations of their members, at pages of %d", async (first) => {
    const { committee } = await directory.ask<{ committee: { seats: Edges<Seat> & { totalCount: number } } }>(
      `query ($slug: String!, $first: Int) {
        committee(slug: $slug) {
          seats(first: $first) {
            totalCount
            edges { node { title college { name } mandate { person { name positions(first: $first) { edges { node { organization { name } } } } } onBehalfOf { name } } } }
          }
        }
      }`,
      { slug: SLUG, first },
    );

    expect(committee.seats.totalCount).toBe(8);
    expect(committee.seats.edges).toHaveLength(Math.min(first, 8));
  });
});

describe("a committee", () => {
  it("is made of colleges in its own order, each with its seats", async () => {
    const data = await directory.ask(
      `query ($slug: String!) { committee(slug: $slug) { colleges { name seats { title hasVotingRight } } } }`,
      { slug: SLUG },
    );
    const seat = (title: string, hasVotingRight = true) => ({ title, hasVotingRight });

    expect(data).toEqual({
      committee: {
        colleges: [
          { name: "Ville", seats: [seat("Présidence"), seat("Direction")] },
          { name: "État", seats: [seat("Préfecture"), seat("Déléguée aux droits")] },
          {
            name: "Professionnels",
            seats: [seat("Bailleurs"), seat("Conseil citoyen", false), seat("Associations"), seat("Siège PUBLIC")],
          },
          { name: "Chercheurs et experts", seats: [] },
        ],
      },
    });
  });

  it("lists its seats college by college, from either end", async () => {
    const titles = async (page: string): Promise<string[]> => {
      const { committee } = await directory.ask<{ committee: { seats: Edges<Seat> } }>(
        `query ($slug: String!) { committee(slug: $slug) { seats(${page}) { edges { node { title } } } } }`,
        { slug: SLUG },
      );
      return nodes(committee.seats).map(({ title }) => title);
    };

    expect(await titles("first: 5")).toEqual(["Présidence", "Direction", "Préfecture", "Déléguée aux droits", "Bailleurs"]);
    expect(await titles("last: 3")).toEqual(["Conseil citoyen", "Associations", "Siège PUBLIC"]);
  });
});

describe("a seat", () => {
  async function holders(
    asOf: string | null,
    audience: "PUBLIC" | "MEMBER" | "COMMITTEE" = "MEMBER",
  ): Promise<Record<string, string | undefined>> {
    const { committee } = await directory.ask<{ committee: { seats: Edges<Seat> } }>(
      `query ($slug: String!, $asOf: Date) { committee(slug: $slug, asOf: $asOf) { seats { edges { node { title mandate { person { name } } } } } } }`,
      { slug: SLUG, asOf },
      { audience },
    );
    return Object.fromEntries(nodes(committee.seats).map(({ title, mandate }) => [title, mandate?.person.name]));
  }

  it("is held on the date by whom may hold it, the later to begin where there are two", async () => {
    expect(await holders(null)).toMatchObject({
      Présidence: "Zoé Éxemple",
      Direction: "Jean-Noël D'Essai",
      Préfecture: undefined,
      "Déléguée aux droits": undefined,
      Bailleurs: undefined,
      "Conseil citoyen": "Colette",
    });
    expect(await holders("2019-06-01")).toMatchObject({ Direction: "Jean-Noël D'Essai", "Déléguée aux droits": "Aïcha Modèle" });
    expect(await holders("2018-12-31")).toMatchObject({ Direction: "Colette", Présidence: undefined });
    expect(await holders("2031-01-01")).toMatchObject({ Bailleurs: "Jean-Noël D'Essai", Présidence: undefined });
  });

  it("seems vacant to those who may not see its holder", async () => {
    expect(await holders(null, "PUBLIC")).toMatchObject({ Présidence: "Zoé Éxemple", "Conseil citoyen": undefined });
    expect((await holders(null)).Associations).toBeUndefined();
    expect((await holders(null, "COMMITTEE")).Associations).toBe("Réservée COMMITTEE");
  });

  it("has a date of its own for each holder that is asked for, and for all below", async () => {
    const { node } = await directory.ask<{ node: object }>(
      `query ($id: ID!) {
        node(id: $id) {
          ... on Seat {
            now: mandate { role person { name } onBehalfOf { name } }
            earlier: mandate(asOf: "2020-01-01") { role }
            substitute { person { name positions { edges { node { organization { name } } } } } onBehalfOf { name } }
            future: substitute(asOf: "2031-01-01") { person { positions { edges { node { organization { name } } } } } }
          }
        }
      }`,
      { id: nodeId("Seat", world.committees.seats.chair) },
      { audience: "MEMBER" },
    );
    const at = (...names: string[]) => ({ edges: names.map((name) => ({ node: { organization: { name } } })) });

    expect(node).toEqual({
      now: { role: "CHAIR", person: { name: "Zoé Éxemple" }, onBehalfOf: { name: "Direction de la Démocratie et des Territoires" } },
      earlier: null,
      substitute: { person: { name: "Jean-Noël D'Essai", positions: at("Habitat Modèle") }, onBehalfOf: null },
      future: { person: { positions: at("Préfecture de l'Exemple", "Habitat Modèle") } },
    });
  });

  it("keeps the mandates of all times, which a filter narrows", async () => {
    const { node } = await directory.ask<{ node: Record<"all" | "current" | "former", Edges<{ role: string; startDate: string | null }>> }>(
      `query ($id: ID!) {
        node(id: $id) {
          ... on Seat {
            all: mandates { edges { node { role startDate endDate } } }
            current: mandates(filter: { isCurrent: true }) { edges { node { role } } }
            former: mandates(filter: { during: { to: "2018-01-01" }, role: [MEMBER] }) { edges { node { role } } }
          }
        }
      }`,
      { id: nodeId("Seat", world.committees.seats.handedOver) },
    );

    expect(nodes(node.all)).toEqual([
      { role: "VICE_CHAIR", startDate: "2019", endDate: null },
      { role: "MEMBER", startDate: null, endDate: "2019" },
    ]);
    expect(nodes(node.current)).toEqual([{ role: "VICE_CHAIR" }]);
    expect(nodes(node.former)).toEqual([{ role: "MEMBER" }]);
  });
});

describe("people and organizations", () => {
  it("show the mandates that hold on the date, or in a period", async () => {
    const { person, organization } = await directory.ask<Record<"person" | "organization", Record<"now" | "ever", Edges<object>>>>(
      `query ($person: ID!, $organization: ID!) {
        person(id: $person) {
          now: mandates { edges { node { role seat { title college { name } } } } }
          ever: mandates(filter: { during: {} }) { edges { node { seat { title } } } }
        }
        organization(id: $organization) {
          now: mandates { edges { node { person { name } } } }
          ever: mandates(filter: { during: {} }) { edges { node { person { name } startDate } } }
        }
      }`,
      {
        person: nodeId("Person", world.people.mobile),
        organization: nodeId("Organization", world.organizations.prefecture),
      },
      { audience: "MEMBER" },
    );
    const seat = (title: string) => ({ seat: { title } });

    expect(nodes(person.now)).toEqual([
      { role: "SUBSTITUTE", seat: { title: "Présidence", college: { name: "Ville" } } },
      { role: "VICE_CHAIR", seat: { title: "Direction", college: { name: "Ville" } } },
    ]);
    expect(nodes(person.ever)).toEqual([seat("Bailleurs"), seat("Présidence"), seat("Direction")]);
    expect(nodes(organization.now)).toEqual([]);
    expect(nodes(organization.ever)).toEqual([{ person: { name: "Aïcha Modèle" }, startDate: "2018-01" }]);
  });
});
