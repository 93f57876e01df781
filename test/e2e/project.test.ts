import type { World } from "../support/world.js";
import { type Edges, nodeId, nodes, WorldDirectory } from "../support/world-directory.js";

let directory: WorldDirectory;
let world: World;

beforeAll(async () => {
  directory = await WorldDirectory.create();
  world = directory.world;
});

afterAll(() => directory.drop());

interface Partnership {
  role: string;
  amount: { value: string; currency: string } | null;
  organization: { name: string };
}

async function projectNames(variables: { filter?: object; orderBy?: object[]; asOf?: string }): Promise<string[]> {
  const { projects } = await directory.ask<{ projects: Edges<{ name: string }> }>(
    `query ($filter: ProjectFilter, $orderBy: [ProjectOrder!], $asOf: Date) {
      projects(filter: $filter, orderBy: $orderBy, asOf: $asOf) { edges { node { name } } }
    }`,
    variables,
  );
  return nodes(projects).map(({ name }) => name);
}

const [school, house, mediation, reserved] = [
  "Égalité des chances à l'école",
  "Maison des projets",
  "Médiation au pied des tours",
  "Projet réservé PUBLIC",
];

describe("projects", () => {
  it("are all of them, past and to come, by name", async () => {
    expect(await projectNames({})).toEqual([school, house, mediation, reserved]);
    expect(await projectNames({ asOf: "2018-01-01" })).toEqual([school, house, mediation, reserved]);
  });

  it("are sorted by what is asked for", async () => {
    expect(await projectNames({ orderBy: [{ field: "START_DATE", direction: "DESC" }] })).toEqual([house, school, mediation, reserved]);
    expect(await projectNames({ orderBy: [{ field: "CREATED_AT" }, { field: "NAME", direction: "DESC" }] })).toHaveLength(4);
  });

  it("are filtered by name, theme and territory, with all that these contain", async () => {
    expect(await projectNames({ filter: { text: "ecole egal" } })).toEqual([school]);
    expect(await projectNames({ filter: { theme: ["education"] } })).toEqual([school]);
    expect(await projectNames({ filter: { territory: ["75056"], id: [nodeId("Project", world.projects.current)] } })).toEqual([school]);
    expect(await projectNames({ filter: { not: { territory: ["75"] } } })).toEqual([house, mediation, reserved]);
  });

  it("are filtered by partners whose role holds on the date", async () => {
    const landlordLeads = { partnership: { role: ["LEAD"], organization: { kind: ["SOCIAL_LANDLORD"] } } };
    const directorateFunds = { partnership: { role: ["FUNDER"], organization: { text: "democratie" } } };

    expect(await projectNames({ filter: landlordLeads })).toEqual([mediation]);
    expect(await projectNames({ filter: directorateFunds })).toEqual([]);
    expect(await projectNames({ filter: directorateFunds, asOf: "2024-07-01" })).toEqual([school]);
  });

  it.each([1, 20])("take one statement with their partners, at pages of %d", async (first) => {
    const { projects } = await directory.ask<{ projects: Edges<{ partnerships: Edges<Partnership> }> & { totalCount: number } }>(
      `query ($first: Int) {
        projects(first: $first) {
          totalCount
          edges { node { themes { code } territories { code } partnerships(first: $first) { edges { node { role organization { name parent { name } } } } } } }
        }
      }`,
      { first },
    );

    expect(projects.totalCount).toBe(4);
    expect(projects.edges).toHaveLength(Math.min(first, 4));
  });
});

describe("project", () => {
  it("is found by its id, with its roles on the date, the latest first", async () => {
    const { project } = await directory.ask<{ project: { partnerships: Edges<Partnership> } }>(
      `query ($id: ID!) {
        project(id: $id) {
          name description startDate endDate version
          themes { code } territories { code }
          partnerships { edges { node { role amount { value currency } organization { name } } } }
        }
      }`,
      { id: nodeId("Project", world.projects.current) },
    );
    const { partnerships, ...sheet } = project;

    expect(sheet).toEqual({
      name: school,
      description: "Avec les écoles du 18e.",
      startDate: "2024",
      endDate: null,
      version: 1,
      themes: [{ code: "diversity" }, { code: "educational-success" }],
      territories: [{ code: "75118" }],
    });
    expect(nodes(partnerships)).toEqual([
      { role: "FUNDER", amount: { value: "15000.50", currency: "EUR" }, organization: { name: "Préfecture de l'Exemple" } },
      { role: "BENEFICIARY", amount: null, organization: { name: "Conseil de la citoyenneté" } },
      { role: "LEAD", amount: null, organization: { name: "Mairie du 18e arrondissement" } },
    ]);
  });

  it("is null when the viewer may not see it", async () => {
    const id = nodeId("Project", world.projects.byAudience.MEMBER);
    const query = "query ($id: ID!) { project(id: $id) { name } }";

    expect(await directory.ask(query, { id })).toEqual({ project: null });
    expect(await directory.ask(query, { id }, { audience: "MEMBER" })).toEqual({ project: { name: "Projet réservé MEMBER" } });
  });
});

describe("organizations", () => {
  it("show their roles in projects and are filtered by them", async () => {
    const { organizations } = await directory.ask<{ organizations: Edges<{ name: string; partnerships: Edges<object> }> }>(
      `query ($partnership: PartnershipFilter) {
        organizations(filter: { partnership: $partnership }) {
          edges { node { name partnerships(filter: $partnership) { edges { node { project { name } startDate endDate } } } } }
        }
      }`,
      { partnership: { role: ["FUNDER"], isCurrent: false, project: { theme: ["diversity"] } } },
    );

    expect(nodes(organizations)).toEqual([
      {
        name: "Direction de la Démocratie et des Territoires",
        partnerships: { edges: [{ node: { project: { name: school }, startDate: "2024", endDate: "2024" } }] },
      },
    ]);
  });
});
