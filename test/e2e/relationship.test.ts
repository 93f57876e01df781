import type { World } from "../support/world.js";
import { type Edges, nodeId, nodes, WorldDirectory } from "../support/world-directory.js";

let directory: WorldDirectory;
let world: World;

beforeAll(async () => {
  directory = await WorldDirectory.create();
  world = directory.world;
});

afterAll(() => directory.drop());

const organizationId = (uuid: string): string => nodeId("Organization", uuid);

interface Tie {
  kind: string;
  label: string;
  startDate: string | null;
  amount: { value: string; currency: string } | null;
  from: { name: string };
  to: { name: string };
}

const TIES = `query ($id: ID!, $filter: RelationshipFilter, $first: Int, $after: String, $asOf: Date) {
  organization(id: $id, asOf: $asOf) {
    relationships(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { kind label startDate amount { value currency } from { name } to { name } sources { name } } }
    }
  }
}`;

async function tiesOf(uuid: string, variables: Record<string, unknown> = {}, audience: "PUBLIC" | "STAFF" = "PUBLIC") {
  const { organization } = await directory.ask<{
    organization: { relationships: Edges<Tie> & { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } } };
  }>(TIES, { id: organizationId(uuid), ...variables }, { audience });
  const { pageInfo, totalCount } = organization.relationships;
  return { pageInfo, totalCount, ties: nodes(organization.relationships) };
}

const ALL_TIMES = { during: {} };

describe("Organization.relationships", () => {
  it("are those that start from it and those that lead to it, the latest first", async () => {
    const { ties } = await tiesOf(world.organizations.landlord, { filter: ALL_TIMES });

    expect(ties.map(({ kind, startDate, from, to }) => [kind, startDate, from.name, to.name])).toEqual([
      ["FUNDS", "2025-03", "Habitat Modèle", "Direction de la Démocratie et des Territoires"],
      ["FUNDS", "2024", "Direction de la Démocratie et des Territoires", "Habitat Modèle"],
      ["MEMBER_OF", "2018", "Habitat Modèle", "Réseau sans forme"],
    ]);
  });

  it("hold on the date of the query unless the filter speaks of time", async () => {
    const amountsOn = async (variables: object): Promise<(string | undefined)[]> =>
      (await tiesOf(world.organizations.landlord, { ...variables })).ties.map(({ amount }) => amount?.value);

    expect(await amountsOn({})).toEqual(["500.00"]);
    expect(await amountsOn({ asOf: "2024-12-31" })).toEqual(["22810.61"]);
    expect(await amountsOn({ asOf: "2019-01-01" })).toEqual([undefined]);
    expect(await amountsOn({ filter: { isCurrent: false } })).toEqual(["22810.61", undefined]);
    expect(await amountsOn({ filter: { during: { from: "2020-06-30", to: "2024-01-01" } } })).toEqual(["22810.61", undefined]);
  });

  it.each([1, 20])("takes one statement for a page of %d", async (first) => {
    const { ties, totalCount } = await tiesOf(world.organizations.directorate, { filter: ALL_TIMES, first }, "STAFF");

    expect(ties).toHaveLength(first);
    expect(totalCount).toBeGreaterThan(20);
  });

  it("turn in pages over both directions without a double or a gap", async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 20; page += 1) {
      const { ties, pageInfo } = await tiesOf(world.organizations.directorate, { filter: ALL_TIMES, first: 3, after });
      seen.push(...ties.map((tie) => `${tie.from.name} → ${tie.to.name}, ${tie.startDate}`));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const { ties } = await tiesOf(world.organizations.directorate, { filter: ALL_TIMES, first: 100 });

    expect(seen).toEqual(ties.map((tie) => `${tie.from.name} → ${tie.to.name}, ${tie.startDate}`));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("say what they are about, or their kind in the language of the request", async () => {
    const label = async (language: "fr" | "en"): Promise<string | undefined> => {
      const { organization } = await directory.ask<{ organization: { relationships: Edges<{ label: string }> } }>(
        `query ($id: ID!) { organization(id: $id) { relationships { edges { node { label } } } } }`,
        { id: organizationId(world.organizations.employment) },
        { language },
      );
      return nodes(organization.relationships)[0]?.label;
    };
    const { ties } = await tiesOf(world.organizations.council);

    expect(ties.map((tie) => tie.label)).toEqual(["Convention PUBLIC"]);
    expect([await label("fr"), await label("en")]).toEqual(["Exerce la tutelle de", "Supervises"]);
  });

  it("are filtered by either end and by amount", async () => {
    const { directorate, landlord } = world.organizations;
    const isLandlord = { id: [organizationId(landlord)] };
    const find = async (filter: object): Promise<(string | undefined)[]> =>
      (await tiesOf(directorate, { filter: { ...ALL_TIMES, ...filter } })).ties.map(({ amount }) => amount?.value);

    expect(await find({ from: isLandlord })).toEqual(["500.00"]);
    expect(await find({ to: isLandlord })).toEqual(["22810.61"]);
    expect(await find({ kind: ["FUNDS"], minAmount: "500.01", to: isLandlord })).toEqual(["22810.61"]);
    expect(await find({ minAmount: "0", from: isLandlord, to: isLandlord })).toEqual([]);
  });

  it("of hidden organizations are not there", async () => {
    const names = async (audience: "PUBLIC" | "STAFF"): Promise<string[]> =>
      (await tiesOf(world.organizations.directorate, { filter: { minAmount: "99999" } }, audience)).ties.map(({ to }) => to.name);

    expect(await names("PUBLIC")).toEqual([]);
    expect(await names("STAFF")).toEqual(["Association réservée STAFF"]);
  });
});

describe("OrganizationFilter.relationship", () => {
  async function organizationsWith(relationship: object): Promise<string[]> {
    const { organizations } = await directory.ask<{ organizations: Edges<{ name: string }> }>(
      `query ($filter: OrganizationFilter) { organizations(filter: $filter, first: 100) { edges { node { name } } } }`,
      { filter: { relationship } },
    );
    return nodes(organizations).map(({ name }) => name);
  }

  it("finds those at the other end of the one that it describes", async () => {
    const { directorate, landlord } = world.organizations;

    expect(await organizationsWith({ kind: ["FUNDS"], from: { id: [organizationId(landlord)] } })).toEqual([
      "Direction de la Démocratie et des Territoires",
    ]);
    expect(await organizationsWith({ ...ALL_TIMES, minAmount: "22810.61", to: { id: [organizationId(landlord)] } })).toEqual([
      "Direction de la Démocratie et des Territoires",
    ]);
    expect(
      await organizationsWith({ during: { from: "2024-05-05", to: "2024-05-05" }, from: { id: [organizationId(directorate)] } }),
    ).toContain("Habitat Modèle");
  });

  it("finds both ends when it describes neither or both", async () => {
    const both = ["Agence de l'Emploi", "Préfecture de l'Exemple"];

    expect(await organizationsWith({ kind: ["SUPERVISES"] })).toEqual(both);
    expect(await organizationsWith({ kind: ["SUPERVISES"], from: { text: "pref" }, to: { text: "agence" } })).toEqual(both);
  });

  it("sees only ties that hold on the date", async () => {
    expect(await organizationsWith({ kind: ["MEMBER_OF"] })).toEqual([]);
    expect(await organizationsWith({ kind: ["MEMBER_OF"], ...ALL_TIMES })).toEqual(["Habitat Modèle", "Réseau sans forme"]);
  });
});

describe("Organization.successors", () => {
  it("are those that took over, whatever the date", async () => {
    const data = await directory.ask(
      `query ($id: ID!) { organization(id: $id, asOf: "2001-01-01") { successors { name successors { name } } } }`,
      { id: organizationId(world.organizations.formerDirectorate) },
    );

    expect(data).toEqual({ organization: { successors: [{ name: "Direction des Solidarités", successors: [] }] } });
  });
});
