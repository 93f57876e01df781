import type { World } from "../../support/world.js";
import { type Edges, nodeId, nodes, WorldDirectory } from "../../support/world-directory.js";

let directory: WorldDirectory;
let world: World;

beforeAll(async () => {
  directory = await WorldDirectory.create();
  world = directory.world;
});

afterAll(() => directory.drop());

const slug = "comite-d-orientation";
const COMMITTEE = { audience: "COMMITTEE" } as const;

describe("health", () => {
  it("counts seats, names vacant ones and mandates about to end, and weighs colleges and kinds", async () => {
    const health = (asOf: string, audience: "PUBLIC" | "COMMITTEE"): Promise<{ committee: { health: object } }> =>
      directory.ask(
        `query ($slug: String!, $asOf: Date) { committee(slug: $slug) { health(asOf: $asOf) {
          seats filled vacant { title vacantSince } expiringWithin90Days { endDate person { name } }
          balance { college { name } filled seats } balanceByKind { kind seats } } } }`,
        { slug, asOf },
        { audience },
      );
    expect(await health("2023-11-01", "COMMITTEE")).toEqual({
      committee: {
        health: {
          seats: 10,
          filled: 3,
          vacant: [
            { title: "Préfecture", vacantSince: null },
            { title: "Bailleurs", vacantSince: null },
            { title: "Conseil citoyen", vacantSince: null },
            { title: "Associations", vacantSince: null },
            ...["PUBLIC", "MEMBER", "COMMITTEE"].map((name) => ({ title: `Siège ${name}`, vacantSince: null })),
          ],
          expiringWithin90Days: [{ endDate: "2023-12-31", person: { name: "Aïcha Modèle" } }],
          balance: [
            { college: { name: "Ville" }, filled: 2, seats: 2 },
            { college: { name: "État" }, filled: 1, seats: 2 },
            { college: { name: "Professionnels" }, filled: 0, seats: 6 },
            { college: { name: "Chercheurs et experts" }, filled: 0, seats: 0 },
          ],
          balanceByKind: [
            { kind: "CITY_DIRECTORATE", seats: 1 },
            { kind: "STATE_SERVICE", seats: 1 },
            { kind: null, seats: 1 },
          ],
        },
      },
    });
    const { committee } = await health("2024-06-01", "PUBLIC");
    expect(committee.health).toMatchObject({
      seats: 8,
      vacant: expect.arrayContaining([{ title: "Déléguée aux droits", vacantSince: "2024-01-01" }]),
    });
  });
});

describe("the chronicle", () => {
  it("tells who came and went until the date, the latest first, in pages", async () => {
    const page = async (args: string) => {
      const { committee } = await directory.ask<{
        committee: { chronicle: Edges<object> & { totalCount: number; pageInfo: { endCursor: string } } };
      }>(
        `{ committee(slug: "${slug}", asOf: "2024-01-01") { chronicle(${args}) { totalCount pageInfo { endCursor }
          edges { node { date kind seat { title } mandate { role } } } } } }`,
        {},
        COMMITTEE,
      );
      return committee.chronicle;
    };
    const all = await page("first: 50");
    expect(nodes(all).slice(0, 4)).toEqual([
      { date: "2024", kind: "MANDATE_BEGAN", seat: { title: "Associations" }, mandate: { role: "MEMBER" } },
      { date: "2024", kind: "MANDATE_BEGAN", seat: { title: "Conseil citoyen" }, mandate: { role: "OBSERVER" } },
      { date: "2023-12-31", kind: "MANDATE_ENDED", seat: { title: "Déléguée aux droits" }, mandate: { role: "MEMBER" } },
      { date: "2022", kind: "MANDATE_BEGAN", seat: { title: "Présidence" }, mandate: { role: "SUBSTITUTE" } },
    ]);
    const first = await page("first: 3");
    const next = await page(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([...nodes(first), ...nodes(next)]).toEqual(nodes(all).slice(0, 6));
    expect(first.totalCount).toBe(nodes(all).length);
  });
});

describe("a meeting", () => {
  const ask = (audience: "PUBLIC" | "COMMITTEE"): Promise<{ meeting: object | null }> =>
    directory.ask(
      `query ($id: ID!) { meeting(id: $id) { title status committee { name } agenda { title documents { kind } decisions { text isAdopted votesFor } }
        attendance { status person { name } mandate { role } } proxies { giver { person { name } } holder { person { name } } }
        minutes { title text approvedOn } documents { title } decisions { isAdopted }
        quorum { basis percent seats required counted isReached entries { seat { title } mandate { role } counts reason } } } }`,
      { id: nodeId("Meeting", world.committees.meetings.held) },
      { audience },
    );

  it("shows its agenda, who was there, for whom they voted, what was decided and its minutes", async () => {
    const { meeting } = await ask("COMMITTEE");
    expect(meeting).toMatchObject({
      title: "Séance de mars",
      status: "HELD",
      attendance: [
        { status: "EXCUSED", person: { name: "Zoé Éxemple" }, mandate: { role: "CHAIR" } },
        { status: "PRESENT", person: { name: "Jean-Noël D'Essai" }, mandate: { role: "SUBSTITUTE" } },
        { status: "PRESENT", person: { name: "Jean-Noël D'Essai" }, mandate: { role: "VICE_CHAIR" } },
        { status: "PRESENT", person: { name: "Colette" }, mandate: { role: "OBSERVER" } },
        { status: "ABSENT", person: { name: "Réservée COMMITTEE" } },
        { status: "PRESENT", person: { name: "Jean-Noël D'Essai" }, mandate: null },
      ],
      minutes: { title: "Compte rendu", text: "Texte", approvedOn: "2026-04-02" },
    });
  });

  it("says whether enough were there, who counts, and why", async () => {
    const { meeting } = (await ask("COMMITTEE")) as { meeting: { quorum: { entries: { seat: { title: string }; reason: string }[] } } };
    expect(meeting.quorum).toMatchObject({ basis: "VOTING_SEATS", percent: 50, seats: 9, required: 5, counted: 3, isReached: false });
    expect(meeting.quorum.entries.map(({ seat, reason }) => `${seat.title}: ${reason}`)).toEqual([
      "Présidence: EXCUSED",
      "Présidence: SUBSTITUTE_PRESENT",
      "Direction: PRESENT",
      "Préfecture: VACANT",
      "Déléguée aux droits: VACANT",
      "Bailleurs: VACANT",
      "Conseil citoyen: NO_VOTING_RIGHT",
      "Associations: REPRESENTED",
      "Siège PUBLIC: NOT_NOTED",
      "Siège MEMBER: NOT_NOTED",
      "Siège COMMITTEE: NOT_NOTED",
    ]);
  });

  it("lists a committee's and everybody's meetings, the latest first", async () => {
    const data = await directory.ask<{ meetings: Edges<object>; committee: { meetings: Edges<object> } }>(
      `{ meetings(filter: { status: [HELD] }) { edges { node { title } } }
        committee(slug: "${slug}") { meetings(filter: { startsAfter: "2026-04-01T00:00:00Z" }) { edges { node { startsAt } } } } }`,
      {},
      COMMITTEE,
    );
    expect(nodes(data.meetings)).toEqual([{ title: "Séance de mars" }]);
    expect(nodes(data.committee.meetings)).toHaveLength(4);
  });
});

describe("the second clock", () => {
  it.each(["PUBLIC", "MEMBER", "COMMITTEE", "STAFF"] as const)(
    "shows %s now what the first shows, where nothing was corrected",
    async (audience) => {
      const ask = (args: string): Promise<object> =>
        directory.ask(
          `{ committee(slug: "${slug}"${args}) { colleges { name seats { title } } health { filled balanceByKind { kind seats } } chronicle { totalCount }
          seats { edges { node { id title college { name } mandates { edges { node { id role startDate person { name } onBehalfOf { name } } } } } } } } }`,
          {},
          { audience },
        );
      expect(await ask(', knownOn: "2100-01-01T00:00:00Z"')).toEqual(await ask(""));
    },
  );

  it("knows nothing before it was started", async () => {
    const data = await directory.ask(
      `{ committee(slug: "${slug}", knownOn: "2001-01-01T00:00:00Z") { name colleges { name } health { seats } } }`,
    );
    expect(data).toEqual({ committee: { name: "Comité d'orientation", colleges: [], health: { seats: 0 } } });
  });
});
