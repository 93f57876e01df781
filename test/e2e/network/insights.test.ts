import { TestDirectory } from "../../support/directory.js";
import { makeEvent, makeParticipation } from "../../support/factories/events.js";
import type { Connection } from "../../support/factories/insert-row.js";
import { makeOrganization, makeRelationship } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { makePartnership, makeProject } from "../../support/factories/projects.js";
import { makeTerritory, makeTheme } from "../../support/factories/references.js";
import { nodeId } from "../../support/world-directory.js";

const TODAY = "2026-11-23";
const MINUTE_MS = 60_000;

interface Asked {
  readonly audience?: "PUBLIC" | "MEMBER" | "STAFF";
  readonly organizationId?: string;
}

let directory: TestDirectory;
let owner: Connection;
beforeAll(async () => {
  directory = await TestDirectory.create();
  ({ owner } = directory.db);
}, MINUTE_MS);
afterAll(() => directory.drop());

/** Administrations: who works there is public. */
async function makeAll<Name extends string>(...names: Name[]): Promise<Record<Name, string>> {
  const made: Partial<Record<Name, string>> = {};
  for (const name of names) made[name] = (await makeOrganization(owner, { name, kind: "CITY_DIRECTORATE" })).id;
  return made as Record<Name, string>;
}

const idOf = (uuid: string): string => nodeId("Organization", uuid);
const only = (...uuids: readonly string[]) => ({ id: uuids.map(idOf) });
const partners = (fromId: string, toId: string, dates: { readonly startDate?: string; readonly endDate?: string } = {}) =>
  makeRelationship(owner, { fromId, toId, kind: "PARTNER_OF", ...dates });

async function ask<T>(query: string, variables: Record<string, unknown>, { audience = "PUBLIC", organizationId }: Asked = {}): Promise<T> {
  const viewer = organizationId === undefined ? {} : { organizationId };
  const { data, errors } = await directory.execute(query, variables, { audience, viewer, today: TODAY });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { readonly network: T }).network;
}

describe("the network", () => {
  it("says who can introduce one's own organization, the strongest way by each, with evidence and dates", async () => {
    const { own, near, far, target } = await makeAll("own", "near", "far", "target");
    const colleague = await makePerson(owner, { givenName: null, familyName: "Colleague" });
    const post = await makePosition(owner, { personId: colleague.id, organizationId: own });
    const event = await makeEvent(owner, { startsAt: new Date("2026-11-20T10:00:00Z") });
    await makeParticipation(owner, { eventId: event.id, personId: colleague.id, role: "SPEAKER" });
    await makeParticipation(owner, { eventId: event.id, organizationId: target, role: "ORGANIZER" });
    await partners(own, near);
    await partners(near, far);
    const last = await partners(far, target, { startDate: "2019-06-01", endDate: "2030" });
    const query = `query ($to: ID!, $from: ID, $maxLength: Int = 3) { network { introductions(to: $to, from: $from, maxLength: $maxLength) {
      introducer { name } length strength steps { kind since until to { name } evidence { id } } } } }`;
    interface Introductions {
      readonly introductions: readonly {
        readonly introducer: { readonly name: string } | null;
        readonly steps: readonly {
          readonly since: string | null;
          readonly until: string | null;
          readonly evidence: readonly { id: string }[];
        }[];
      }[];
    }

    const { introductions } = await ask<Introductions>(query, { to: idOf(target) }, { audience: "MEMBER", organizationId: own });

    expect(introductions.map(({ introducer, steps }) => [introducer?.name, steps.length])).toEqual([
      ["Colleague", 2],
      ["far", 3],
    ]);
    expect(introductions[0]?.steps.map(({ evidence }) => evidence[0]?.id)).toEqual([
      nodeId("Position", post.id),
      nodeId("Event", event.id),
    ]);
    expect(introductions[0]?.steps[1]).toMatchObject({ since: "2026-11-20", until: null });
    expect(introductions[1]?.steps[2]).toMatchObject({
      since: "2019-06-01",
      until: "2030-12-31",
      evidence: [{ id: nodeId("Relationship", last.id) }],
    });
    expect(await ask<Introductions>(query, { to: idOf(target), from: idOf(far) })).toMatchObject({ introductions: [{ introducer: null }] });
    expect((await ask<Introductions>(query, { to: idOf(target), from: idOf(own), maxLength: 2 })).introductions).toHaveLength(1);
    const { errors } = await directory.execute(query, { to: idOf(target) }, { audience: "MEMBER", language: "en" });
    expect(errors?.[0]?.message).toBe("Your access is bound to no organization.");
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", details: { argument: "from", reason: "NO_ORGANIZATION" } });
  });

  it("compares two days: what formed, what dissolved, and whether anything else ties the two", async () => {
    const { one, two, three } = await makeAll("one", "two", "three");
    const ended = await partners(one, two, { startDate: "2010", endDate: "2015" });
    const begun = await partners(one, two, { startDate: "2020" });
    await partners(one, three, { startDate: "2020" });
    await partners(two, three, { startDate: "2012" });
    const CHANGES = "isOnly tie { from { name } to { name } evidence { id } }";
    const query = `query ($of: ID, $filter: OrganizationFilter, $from: Date = "2014-01-01", $to: Date = "2026-01-01") { network {
      compare(of: $of, filter: $filter, from: $from, to: $to) { formedCount formed { ${CHANGES} } dissolvedCount dissolved { ${CHANGES} } } } }`;
    const change = (to: string, id: string, isOnly: boolean) => ({
      isOnly,
      tie: { from: { name: "one" }, to: { name: to }, evidence: [{ id: nodeId("Relationship", id) }] },
    });

    const { compare } = await ask<{ compare: { formedCount: number; formed: unknown[]; dissolved: unknown[] } }>(query, { of: idOf(one) });

    expect(compare.formedCount).toBe(2);
    expect(compare.formed[0]).toEqual(change("two", begun.id, false));
    expect(compare.formed[1]).toMatchObject({ isOnly: true, tie: { to: { name: "three" } } });
    expect(compare.dissolved).toEqual([change("two", ended.id, false)]);
    expect(await ask(query, { filter: only(one, two) })).toMatchObject({ compare: { formedCount: 1, dissolvedCount: 1 } });
    const refused = async (variables: Record<string, unknown>) => (await directory.execute(query, variables)).errors?.[0]?.message;
    expect(await refused({})).toBe('It takes either "of" or "filter".');
    expect(await refused({ of: idOf(one), from: "2027-01-01" })).toBe('"to" is before "from".');
  });

  it("says whose absence would cut organizations off, and which ones", async () => {
    const { a, b, hub, c, d, e } = await makeAll("a", "b", "hub", "c", "d", "e");
    for (const [from, to] of [
      [a, b],
      [b, hub],
      [a, hub],
      [c, d],
      [d, e],
      [c, e],
    ] as const)
      await partners(from, to);
    const person = await makePerson(owner, { givenName: null, familyName: "Go-between" });
    for (const organizationId of [hub, c]) await makePosition(owner, { personId: person.id, organizationId });
    const query = `query ($filter: OrganizationFilter) { network { bridges(filter: $filter) {
      actor { name } cutOffCount cutOff { name } betweenness } } }`;
    interface Bridges {
      readonly bridges: readonly { actor: { name: string }; cutOffCount: number; cutOff: { name: string }[]; betweenness: number }[];
    }

    const { bridges } = await ask<Bridges>(query, { filter: only(a, b, hub, c, d, e) });

    expect(bridges.map(({ actor, cutOffCount, cutOff }) => [actor.name, cutOffCount, cutOff.map(({ name }) => name)])).toEqual([
      ["Go-between", 3, ["a", "b", "hub"]],
      ["hub", 2, ["a", "b"]],
      ["c", 2, ["d", "e"]],
    ]);
    expect(bridges[0]?.betweenness).toBeCloseTo(18 / 30, 5);
    expect(await ask<Bridges>(query, { filter: only(a, b, hub) })).toEqual({ bridges: [] });
    // Whether they are asked about or not.
    const { bridges: between } = await ask<Bridges>(query, { filter: only(a, b, c) });
    expect(between.map(({ actor, cutOff }) => [actor.name, cutOff[0]?.name]).sort()).toEqual([
      ["Go-between", "c"],
      ["hub", "c"],
    ]);
    // Somebody whom only the staff see holds nothing together for others.
    await owner.query("update person set declared_audience = 3 where id = $1", [person.id]);
    expect(await ask<Bridges>(query, { filter: only(a, b, hub, c, d, e) })).toEqual({ bridges: [] });
    expect((await ask<Bridges>(query, { filter: only(a, b, hub, c, d, e) }, { audience: "STAFF" })).bridges).toHaveLength(3);
  });

  it("says who should meet: on one theme for one territory or funded alike, and tied by nothing", async () => {
    const { x, y, z, funder } = await makeAll("x", "y", "z", "funder");
    const [theme, territory] = [await makeTheme(owner, {}), await makeTerritory(owner, {})];
    for (const id of [x, y, z]) await owner.query("insert into organization_theme values ($1, $2)", [id, theme.id]);
    for (const id of [x, y]) await owner.query("insert into organization_territory values ($1, $2)", [id, territory.id]);
    for (const toId of [y, z]) await makeRelationship(owner, { fromId: funder, toId, kind: "FUNDS", startDate: "2020" });
    const query = `query ($filter: OrganizationFilter, $asOf: Date, $via: [TieKind!]) { network { gaps(filter: $filter, asOf: $asOf, via: $via) {
      organizations { name } reasons themes { id } territories { id } funders { name } score } } }`;
    interface Gaps {
      readonly gaps: readonly { organizations: { name: string }[]; reasons: string[]; funders: { name: string }[]; score: number }[];
    }
    const pairs = async (variables: Record<string, unknown> = {}, asked: Asked = {}): Promise<string[]> =>
      (await ask<Gaps>(query, { filter: only(x, y, z), ...variables }, asked)).gaps.map(
        ({ organizations, reasons }) => `${organizations.map(({ name }) => name).join("–")} ${reasons.join(" ")}`,
      );

    expect(await pairs()).toEqual(["x–y SAME_THEME_AND_TERRITORY", "y–z SAME_FUNDER"]);
    expect(await pairs({ asOf: "2019-01-01" })).toEqual(["x–y SAME_THEME_AND_TERRITORY"]);
    const met = await partners(x, y);
    expect(await pairs()).toEqual(["y–z SAME_FUNDER"]);
    expect(await pairs({ via: ["EVENT"] })).toHaveLength(2);
    // A tie that only the staff see is not implied: others are told that the two share none.
    await owner.query("update relationship set declared_audience = 3 where id = $1", [met.id]);
    expect(await pairs()).toHaveLength(2);
    expect(await pairs({}, { audience: "STAFF" })).toEqual(["y–z SAME_FUNDER"]);
  });

  it("counts projects for where an organization works, and tells what the same programme pays", async () => {
    const { landlord, workshop, elsewhere, payer } = await makeAll("landlord", "workshop", "elsewhere", "payer");
    const [theme, here, there] = [await makeTheme(owner, {}), await makeTerritory(owner, {}), await makeTerritory(owner, {})];
    for (const [organizationId, territoryId] of [
      [landlord, here.id],
      [elsewhere, there.id],
    ] as const) {
      const project = await makeProject(owner, { startDate: "2020", endDate: "2027" });
      await owner.query("insert into project_theme values ($1, $2)", [project.id, theme.id]);
      await owner.query("insert into project_territory values ($1, $2)", [project.id, territoryId]);
      await makePartnership(owner, { projectId: project.id, organizationId });
    }
    await owner.query("insert into organization_theme values ($1, $2)", [workshop, theme.id]);
    await owner.query("insert into organization_territory values ($1, $2)", [workshop, here.id]);
    // On the theme for the one territory, on nothing for the other.
    await owner.query("insert into organization_territory values ($1, $2)", [landlord, there.id]);
    for (const [toId, label] of [
      [landlord, "Posts"],
      [elsewhere, "Posts"],
      [workshop, "Rent"],
    ] as const)
      await makeRelationship(owner, { fromId: payer, toId, kind: "FUNDS", label });
    const query = `query ($filter: OrganizationFilter, $asOf: Date, $via: [TieKind!], $reasons: [GapReason!]) { network { gaps(filter: $filter, asOf: $asOf, via: $via, reasons: $reasons) {
      organizations { name } reasons territories { id } programmes { label funder { name } } } } }`;
    interface Gaps {
      readonly gaps: readonly { organizations: { name: string }[]; reasons: string[]; programmes: { label: string }[] }[];
    }
    const pairs = async (variables: Record<string, unknown>): Promise<string[]> =>
      (await ask<Gaps>(query, { filter: only(landlord, workshop, elsewhere), ...variables })).gaps
        .map(({ organizations, programmes }) =>
          [...organizations.map(({ name }) => name), ...programmes.map(({ label }) => label)].join(" "),
        )
        .sort();

    expect(await pairs({ reasons: ["SAME_THEME_AND_TERRITORY"] })).toEqual(["landlord workshop"]);
    expect(await pairs({ reasons: ["SAME_THEME_AND_TERRITORY"], asOf: "2028-01-01" })).toEqual([]);
    expect(await pairs({ reasons: ["SAME_PROGRAMME"] })).toEqual(["landlord elsewhere Posts"]);
    expect(await pairs({})).toHaveLength(3);
    expect(await ask(query, { filter: only(landlord, elsewhere) })).toMatchObject({
      gaps: [{ reasons: ["SAME_FUNDER", "SAME_PROGRAMME"], programmes: [{ label: "Posts", funder: { name: "payer" } }] }],
    });
    // Together in a project, they have met: but by what else?
    const project = await makeProject(owner, { name: "Together" });
    for (const organizationId of [landlord, elsewhere]) await makePartnership(owner, { projectId: project.id, organizationId });
    await makePartnership(owner, { projectId: project.id, organizationId: payer, role: "FUNDER" });
    expect(await pairs({ reasons: ["SAME_PROGRAMME"] })).toEqual([]);
    expect(await pairs({ reasons: ["SAME_PROGRAMME"], via: ["EVENT", "COMMITTEE"] })).toEqual(["landlord elsewhere Posts Together"]);
  });

  it("names the communities of the whole network by what most of their organizations share, and says when", async () => {
    const theme = await makeTheme(owner, {});
    const ring = await makeAll("r1", "r2", "r3", "r4");
    const ids = Object.values(ring);
    for (const [index, from] of ids.entries()) for (const to of ids.slice(index + 1)) await partners(from, to);
    for (const id of ids) await owner.query("insert into organization_theme values ($1, $2)", [id, theme.id]);
    const query = `{ network { communities(first: 50) { computedAt count communities { number label size kind theme { id }
      members(first: 2) { actor { name } centrality } } } central(first: 3) { computedAt actors { actor { name } centrality } } } }`;
    interface Whole {
      readonly communities: {
        readonly computedAt: string;
        readonly count: number;
        readonly communities: readonly { label: string; size: number; kind: string; members: { actor: { name: string } }[] }[];
      };
      readonly central: { readonly actors: readonly { centrality: number }[] };
    }

    const { communities, central } = await ask<Whole>(query, {});

    const found = communities.communities.find(({ members }) => members.some(({ actor }) => actor.name.startsWith("r")));
    expect(found).toMatchObject({ size: 4, kind: "CITY_DIRECTORATE", label: theme.label });
    expect(found?.members).toHaveLength(2);
    expect(communities.count).toBe(communities.communities.length);
    expect(Date.now() - Date.parse(communities.computedAt)).toBeLessThan(MINUTE_MS);
    expect(central.actors).toHaveLength(3);
    expect(central.actors.map(({ centrality }) => centrality)).toEqual(
      central.actors.map(({ centrality }) => centrality).sort((one, other) => other - one),
    );
  });
});
