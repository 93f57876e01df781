import { LiveNetwork } from "../../../src/modules/network/index.js";
import { TestDirectory } from "../../support/directory.js";
import { makeCollege, makeCommittee, makeMandate, makeSeat } from "../../support/factories/committees.js";
import { makeEvent, makeEventAttendance, makeParticipation } from "../../support/factories/events.js";
import type { Connection } from "../../support/factories/insert-row.js";
import { makeOrganization, makeRelationship } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { makePartnership, makeProject } from "../../support/factories/projects.js";
import { makeContribution, makePublication } from "../../support/factories/publications.js";
import { nodeId } from "../../support/world-directory.js";

/** An administration: who works there is public. */
const makeDirectorate = (owner: Connection, name: string) => makeOrganization(owner, { name, kind: "CITY_DIRECTORATE" });

const TODAY = "2026-11-23";

interface TieAnswer {
  readonly kind: string;
  readonly strength: number;
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
  readonly evidence: readonly { readonly __typename: string; readonly id: string }[];
}

interface NetworkAnswer {
  readonly network: {
    readonly neighbors: readonly {
      readonly actor: { readonly name: string };
      readonly distance: number;
      readonly strength: number;
      readonly ties: readonly TieAnswer[];
    }[];
    readonly paths: readonly { readonly length: number; readonly strength: number; readonly steps: readonly TieAnswer[] }[];
  };
}

const TIE = "kind strength from { name } to { name } evidence { __typename id }";
const NEIGHBORS = `query ($of: ID!, $depth: Int = 1, $via: [TieKind!], $asOf: Date, $first: Int = 25) {
  network { neighbors(of: $of, depth: $depth, via: $via, asOf: $asOf, first: $first) { distance strength actor { __typename name } ties { ${TIE} } } }
}`;
const PATHS = `query ($from: ID!, $to: ID!, $via: [TieKind!], $asOf: Date, $maxLength: Int = 4, $first: Int = 3) {
  network { paths(from: $from, to: $to, via: $via, asOf: $asOf, maxLength: $maxLength, first: $first) { length strength steps { ${TIE} } } }
}`;

let directory: TestDirectory;
beforeAll(async () => {
  directory = await TestDirectory.create();
});
afterAll(() => directory.drop());

async function answer(query: string, variables: Record<string, unknown>, audience: "PUBLIC" | "MEMBER" | "STAFF" = "PUBLIC") {
  const { data, errors, statements } = await directory.execute(query, variables, { audience, today: TODAY });
  expect(errors).toBeUndefined();
  return { ...(data as unknown as NetworkAnswer).network, statements };
}

/** Names of the actors near an organization, with the kinds of tie. */
async function near(of: string, variables: Record<string, unknown> = {}, audience: "PUBLIC" | "MEMBER" | "STAFF" = "PUBLIC") {
  const { neighbors } = await answer(NEIGHBORS, { of: nodeId("Organization", of), ...variables }, audience);
  return neighbors.map(({ actor, ties }) => [actor.name, ...ties.map(({ kind }) => kind)].join(" "));
}

describe("the network", () => {
  it("ties actors by what they share and by what names both, with its evidence", async () => {
    const { owner } = directory.db;
    const [one, other] = [await makeDirectorate(owner, "A"), await makeDirectorate(owner, "B")];
    const person = await makePerson(owner, { givenName: null, familyName: "P" });
    const relationship = await makeRelationship(owner, { fromId: one.id, toId: other.id, kind: "FUNDS" });
    const project = await makeProject(owner, {});
    await makePartnership(owner, { projectId: project.id, organizationId: one.id, role: "LEAD" });
    await makePartnership(owner, { projectId: project.id, organizationId: other.id, role: "FUNDER" });
    await makePosition(owner, { personId: person.id, organizationId: other.id });
    const event = await makeEvent(owner, { startsAt: new Date("2022-11-23T10:00:00Z") });
    await makeParticipation(owner, { eventId: event.id, personId: person.id, organizationId: one.id, role: "SPEAKER" });
    const publication = await makePublication(owner, {});
    await makeContribution(owner, { publicationId: publication.id, personId: person.id, affiliationId: one.id });
    const committee = await makeCommittee(owner, {});
    const college = await makeCollege(owner, { committeeId: committee.id });
    const seat = await makeSeat(owner, { collegeId: college.id });
    await makeMandate(owner, { seatId: seat.id, personId: person.id, onBehalfOfId: other.id });

    const { neighbors, statements } = await answer(NEIGHBORS, { of: nodeId("Organization", one.id) });

    expect(
      neighbors.map(({ actor, ties }) => [actor.name, ties.map(({ kind, evidence }) => [kind, ...evidence.map(({ id }) => id)])]),
    ).toEqual([
      [
        "B",
        [
          ["RELATIONSHIP", nodeId("Relationship", relationship.id)],
          ["PROJECT", nodeId("Project", project.id)],
        ],
      ],
      [
        "P",
        [
          ["PUBLICATION", nodeId("Publication", publication.id)],
          ["EVENT", nodeId("Event", event.id)],
        ],
      ],
    ]);
    // Relationship 0.8 × 0.9, project 0.8 × 0.8, added up like chances.
    expect(neighbors[0]?.strength).toBeCloseTo(1 - (1 - 0.72) * (1 - 0.64), 8);
    // Four years ago, one half-life: 0.5 × 0.9 × 0.9 / 2.
    expect(neighbors[1]?.ties[1]?.strength).toBeCloseTo(0.2025, 3);
    // The actors, both ends of the ties, and each type of evidence: a statement each, however many there are.
    expect(statements.length).toBeLessThanOrEqual(10);
    expect(await near(other.id, { via: ["POSITION", "COMMITTEE"] })).toEqual(["P POSITION COMMITTEE"]);
  });

  it("counts those who came without being named", async () => {
    const { owner } = directory.db;
    const [one, other] = [await makeOrganization(owner, {}), await makeOrganization(owner, {})];
    const event = await makeEvent(owner, { startsAt: new Date("2026-11-23T08:00:00Z") });
    for (const { id } of [one, other]) await makeParticipation(owner, { eventId: event.id, organizationId: id, role: "ORGANIZER" });
    await makeEventAttendance(owner, { eventId: event.id, category: "ASSOCIATION", count: 300 });

    const { neighbors } = await answer(NEIGHBORS, { of: nodeId("Organization", one.id) });

    expect(neighbors[0]?.strength).toBeCloseTo(0.5 / Math.sqrt(301), 6);
  });

  it("finds who can introduce one to another, step by step, as of a day", async () => {
    const { owner } = directory.db;
    const [from, via, to] = [
      await makeOrganization(owner, { name: "From" }),
      await makeOrganization(owner, { name: "Via" }),
      await makeOrganization(owner, { name: "To" }),
    ];
    await makeRelationship(owner, { fromId: via.id, toId: from.id, kind: "SUPERVISES", endDate: "2020" });
    const last = await makeRelationship(owner, { fromId: via.id, toId: to.id, kind: "PARTNER_OF", startDate: "2019-06" });
    const ends = { from: nodeId("Organization", from.id), to: nodeId("Organization", to.id) };

    const { paths } = await answer(PATHS, { ...ends, asOf: "2020-12-31" });
    const [path] = paths;

    expect(path?.steps.map((step) => `${step.from.name} → ${step.to.name}`)).toEqual(["From → Via", "Via → To"]);
    expect(path?.steps[1]?.evidence.map(({ id }) => id)).toEqual([nodeId("Relationship", last.id)]);
    expect(path?.length).toBe(2);
    expect(path?.strength).toBeCloseTo(0.8 * 0.64, 8);
    expect((await answer(PATHS, { ...ends, asOf: "2021-01-01" })).paths).toEqual([]);
    expect((await answer(PATHS, { ...ends, asOf: "2019-05-31" })).paths).toEqual([]);
    expect((await answer(PATHS, { ...ends, asOf: "2020-12-31", via: ["EVENT"] })).paths).toEqual([]);
    expect((await answer(PATHS, { ...ends, asOf: "2020-12-31", maxLength: 1 })).paths).toEqual([]);
  });

  it("uses no tie, actor or shared thing that the viewer does not see, and says nothing of those it is asked about", async () => {
    const { owner } = directory.db;
    const [one, other, hidden] = [
      await makeOrganization(owner, { name: "Seen 1" }),
      await makeOrganization(owner, { name: "Seen 2" }),
      await makeOrganization(owner, { name: "Hidden", declaredAudience: 3 }),
    ];
    const project = await makeProject(owner, { declaredAudience: 1 });
    for (const { id } of [one, other, hidden]) await makePartnership(owner, { projectId: project.id, organizationId: id });

    expect(await near(one.id)).toEqual([]);
    expect(await near(one.id, {}, "MEMBER")).toEqual(["Seen 2 PROJECT"]);
    expect(await near(one.id, {}, "STAFF")).toHaveLength(2);
    expect(await near(hidden.id)).toEqual(await near("01900000-0000-7000-8000-00000000dead"));
    const { neighbors: toMember } = await answer(NEIGHBORS, { of: nodeId("Organization", one.id) }, "MEMBER");
    const { neighbors: toStaff } = await answer(NEIGHBORS, { of: nodeId("Organization", one.id) }, "STAFF");
    // Who is hidden does not make what is shared less rare.
    expect(toMember[0]?.strength).toBeGreaterThan(toStaff[0]?.strength ?? 1);
  });

  it("follows what changes, whatever it is", async () => {
    const { owner } = directory.db;
    const [one, other] = [await makeDirectorate(owner, "One"), await makeDirectorate(owner, "Two")];
    expect(await near(one.id)).toEqual([]);

    const relationship = await makeRelationship(owner, { fromId: one.id, toId: other.id });
    expect(await near(one.id)).toEqual(["Two RELATIONSHIP"]);
    await owner.query("update relationship set archived_at = now() where id = $1", [relationship.id]);
    expect(await near(one.id)).toEqual([]);

    const project = await makeProject(owner, {});
    await makePartnership(owner, { projectId: project.id, organizationId: one.id });
    const partnership = await makePartnership(owner, { projectId: project.id, organizationId: other.id });
    expect(await near(one.id)).toEqual(["Two PROJECT"]);
    await owner.query("update project set start_date = '2027', end_date = '2028' where id = $1", [project.id]);
    expect(await near(one.id)).toEqual([]);
    expect(await near(one.id, { asOf: "2028-01-01" })).toEqual(["Two PROJECT"]);
    await owner.query("delete from partnership where id = $1", [partnership.id]);
    expect(await near(one.id, { asOf: "2028-01-01" })).toEqual([]);

    const person = await makePerson(owner, { givenName: null, familyName: "Somebody" });
    const committee = await makeCommittee(owner, {});
    const college = await makeCollege(owner, { committeeId: committee.id });
    const seat = await makeSeat(owner, { collegeId: college.id });
    const mandate = await makeMandate(owner, { seatId: seat.id, personId: person.id, onBehalfOfId: one.id });
    expect(await near(one.id)).toEqual(["Somebody COMMITTEE"]);
    await owner.query("update person set declared_audience = 3 where id = $1", [person.id]);
    expect(await near(one.id)).toEqual([]);
    expect(await near(one.id, {}, "STAFF")).toEqual(["Somebody COMMITTEE"]);
    await owner.query("delete from mandate where id = $1", [mandate.id]);
    expect(await near(one.id, {}, "STAFF")).toEqual([]);
  });

  it("forgets nothing that is committed late, and does nothing twice that matters", async () => {
    const { owner } = directory.db;
    const [one, other] = [await makeOrganization(owner, { name: "Early" }), await makeOrganization(owner, { name: "Late" })];
    const slow = await owner.connect();
    try {
      await slow.query("begin");
      await makeRelationship(slow, { fromId: one.id, toId: other.id });
      const third = await makeDirectorate(owner, "Meanwhile");
      expect(await near(one.id)).toEqual([]);
      await makePosition(owner, { organizationId: third.id, personId: (await makePerson(owner, {})).id });
      expect(await near(third.id)).toHaveLength(1);
      await slow.query("commit");
    } finally {
      slow.release();
    }
    expect(await near(one.id)).toEqual(["Late RELATIONSHIP"]);
    expect(directory.services.get(LiveNetwork).figures().isReady).toBe(true);
  });

  it("draws the surroundings of an actor: who is tied to whom, in which community, how central", async () => {
    const { owner } = directory.db;
    const [middle, one, other, apart] = [
      await makeOrganization(owner, { name: "Middle" }),
      await makeOrganization(owner, { name: "One" }),
      await makeOrganization(owner, { name: "Other" }),
      await makeOrganization(owner, { name: "Apart", declaredAudience: 3 }),
    ];
    await makeRelationship(owner, { fromId: middle.id, toId: one.id, kind: "SUPERVISES" });
    await makeRelationship(owner, { fromId: other.id, toId: middle.id });
    await makeRelationship(owner, { fromId: middle.id, toId: apart.id });
    const query = `query ($around: ID, $filter: OrganizationFilter, $first: Int = 200) { network { map(around: $around, filter: $filter, first: $first) {
      nodes { actor { name } degree community centrality x y } lines { one other strength kinds } ties { kind from { name } to { name } evidence { id } } } } }`;
    interface Drawn {
      readonly network: {
        readonly map: {
          readonly nodes: readonly {
            actor: { name: string };
            degree: number;
            community: number;
            centrality: number;
            x: number;
            y: number;
          }[];
          readonly lines: readonly unknown[];
          readonly ties: readonly unknown[];
        };
      };
    }
    const draw = async (around: string | null, audience: "PUBLIC" | "STAFF" = "PUBLIC", variables: Record<string, unknown> = {}) => {
      const asked = around === null ? variables : { around: nodeId("Organization", around), ...variables };
      const { data, errors } = await directory.execute(query, asked, { audience, today: TODAY });
      expect(errors).toBeUndefined();
      return (data as unknown as Drawn).network.map;
    };

    const { nodes, lines, ties } = await draw(middle.id);

    expect(nodes.map(({ actor, degree }) => [actor.name, degree])).toEqual([
      ["Middle", 2],
      ["One", 1],
      ["Other", 1],
    ]);
    expect(nodes.reduce((sum, { centrality }) => sum + centrality, 0)).toBeCloseTo(1, 5);
    expect(nodes[0]?.centrality).toBeGreaterThan(nodes[1]?.centrality ?? 1);
    expect(new Set(nodes.map(({ community }) => community)).size).toBe(1);
    expect(ties).toHaveLength(2);
    expect(lines).toEqual([
      { one: 0, other: 1, strength: 0.8, kinds: ["RELATIONSHIP"] },
      { one: 0, other: 2, strength: 0.72, kinds: ["RELATIONSHIP"] },
    ]);
    expect((await draw(middle.id, "STAFF")).nodes).toHaveLength(4);
    expect(await draw(apart.id)).toEqual({ nodes: [], lines: [], ties: [] });
    const { errors } = await directory.execute(query, {});
    expect(errors?.map(({ message }) => message)).toEqual(['"around" and "filter" are missing.']);

    const inside = { filter: { id: [one, middle, apart].map(({ id }) => nodeId("Organization", id)) } };
    const names = (map: Awaited<ReturnType<typeof draw>>): string[] => map.nodes.map(({ actor }) => actor.name);
    expect(names(await draw(null, "PUBLIC", inside))).toEqual(["Middle", "One"]);
    expect(names(await draw(null, "STAFF", inside))).toEqual(["Middle", "One", "Apart"]);
    expect(names(await draw(null, "STAFF", { ...inside, first: 1 }))).toEqual(["Middle"]);
    expect(names(await draw(other.id, "STAFF", inside))).toEqual(["Other", "Middle", "One", "Apart"]);
    expect(await draw(middle.id)).toEqual(await draw(middle.id));
    for (const { x, y } of nodes) expect(Math.hypot(x, y)).toBeLessThanOrEqual(1.001);
  });

  it("answers what is dated below an actor as of the day asked about", async () => {
    const { owner } = directory.db;
    const [one, other] = [await makeDirectorate(owner, "Then 1"), await makeDirectorate(owner, "Then 2")];
    await makeRelationship(owner, { fromId: one.id, toId: other.id, startDate: "2010", endDate: "2012" });
    const query = `query ($of: ID!, $asOf: Date) { network { neighbors(of: $of, asOf: $asOf) {
      actor { ... on Organization { relationships { edges { node { startDate } } } } } } } }`;
    const asked = async (asOf?: string): Promise<unknown> =>
      (await directory.execute(query, { of: nodeId("Organization", one.id), asOf }, { today: TODAY })).data;

    expect(await asked("2011-06-01")).toEqual({
      network: { neighbors: [{ actor: { relationships: { edges: [{ node: { startDate: "2010" } }] } } }] },
    });
    expect(await asked()).toEqual({ network: { neighbors: [] } });
  });

  it("refuses ids of what does not act, and numbers out of bounds, by their names", async () => {
    const of = nodeId("Organization", "01900000-0000-7000-8000-00000000dead");
    const refused = async (variables: Record<string, unknown>): Promise<unknown> =>
      (await directory.execute(NEIGHBORS, { of, ...variables })).errors?.map(({ message }) => message);

    expect(await refused({ of: nodeId("Event", "01900000-0000-7000-8000-00000000dead") })).toEqual([
      '"of" takes the id of an organization or of a person.',
    ]);
    expect(await refused({ depth: 4 })).toEqual(['"depth" goes from 1 to 3.']);
    expect(await refused({ first: 0 })).toEqual(['"first" goes from 1 to 100.']);
  });
});
