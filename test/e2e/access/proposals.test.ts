import type { Viewer } from "../../../src/core/context.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { nodeId, WorldDirectory } from "../../support/world-directory.js";

let world: WorldDirectory;
let member: Partial<Viewer>;
let target: string;

beforeAll(async () => {
  world = await WorldDirectory.create();
  member = {
    scopes: ["read", "write:own"],
    organizationId: world.world.organizations.byAudience.PUBLIC,
    credential: { id: "019a0000-0000-7000-8000-00000000abcd", name: "Clé du membre", kind: "key" },
  };
});

beforeEach(async () => {
  target = nodeId("Organization", (await makeOrganization(world.directory.db.owner, { name: "Cible", acronym: "CI" })).id);
});

afterAll(() => world.drop());

interface Answered {
  readonly __typename: string;
  readonly path?: readonly string[];
  readonly currentVersion?: number;
  readonly proposal?: { readonly id: string; readonly state: string; readonly changes: unknown; readonly reason: string | null };
}

async function mutate(name: string, input: Record<string, unknown>, asStaff: boolean, viewer: Partial<Viewer> = {}): Promise<Answered> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await world.directory.execute(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      __typename
      ... on ProposalPayload { proposal { id recordId record { ... on Organization { name acronym } } named { ... on Organization { name } } state changes note reason proposedBy proposedAt decidedBy decidedAt } }
      ... on Failure { message path } ... on VersionConflict { currentVersion }
    } }`,
    { input },
    { audience: asStaff ? "STAFF" : "MEMBER", viewer: asStaff ? viewer : { ...member, ...viewer } },
  );
  expect(errors).toBeUndefined();
  return (data as Record<string, Answered>)[name] as Answered;
}

const propose = (changes: unknown, more: Record<string, unknown> = {}): Promise<Answered> =>
  mutate("proposeChange", { record: target, changes, ...more }, false);

const decide = (name: "acceptProposal" | "refuseProposal", { proposal }: Answered, more: Record<string, unknown> = {}): Promise<Answered> =>
  mutate(name, { id: proposal?.id, ...more }, true);

async function acronym(): Promise<string | null> {
  const { organization } = await world.ask<{ organization: { acronym: string | null } }>(
    "query ($id: ID!) { organization(id: $id) { acronym } }",
    { id: target },
  );
  return organization.acronym;
}

test("a member proposes what it may not write, and the centre's acceptance writes it and tells who proposed it", async () => {
  const proposed = await propose({ acronym: "CIB" }, { version: 1, note: "Nouveau sigle." });
  expect(proposed).toMatchObject({
    __typename: "ProposalPayload",
    proposal: { state: "PENDING", changes: { acronym: "CIB" }, recordId: target, record: { name: "Cible", acronym: "CI" } },
  });
  expect(await acronym()).toBe("CI");
  expect(await decide("acceptProposal", proposed)).toMatchObject({ proposal: { state: "ACCEPTED" } });
  expect(await acronym()).toBe("CIB");
  const { organization } = await world.ask<{ organization: { history: { edges: { node: unknown }[] } } }>(
    "query ($id: ID!) { organization(id: $id) { history(first: 1) { edges { node { actor { audience proposedBy } changes { field after } } } } } }",
    { id: target },
    { audience: "STAFF" },
  );
  expect(organization.history.edges[0]?.node).toEqual({
    actor: { audience: "STAFF", proposedBy: "Clé du membre" },
    changes: [{ field: "acronym", after: "CIB" }],
  });
});

test("a proposal gives the records that it names, each once, and takes nothing else for one", async () => {
  const { owner } = world.directory.db;
  const parent = nodeId("Organization", (await makeOrganization(owner, { name: "Maison mère" })).id);
  const hidden = nodeId("Organization", (await makeOrganization(owner, { declaredAudience: 3 })).id);
  const likeIds = [parent.slice(0, -1), parent.replace("T3Jn", "é3Jn"), "A".repeat(53), "/".repeat(56), `${parent}${parent}`];
  const proposed = await propose({ parent, otherNames: [parent, hidden, ...likeIds], description: likeIds[0] });
  expect(proposed).toMatchObject({ __typename: "ProposalPayload", proposal: { named: [{ name: "Maison mère" }] } });
});

test("a refusal has a reason, and the proposer reads the state of its own alone", async () => {
  const proposed = await propose({ acronym: "NON" });
  expect(await decide("refuseProposal", proposed, { reason: " " })).toMatchObject({
    __typename: "InvalidInput",
    path: ["input", "reason"],
  });
  await decide("refuseProposal", proposed, { reason: "Ce n'est pas son sigle." });
  expect(await acronym()).toBe("CI");
  const own = await world.directory.execute(
    "{ viewer { organization { proposals(filter: { state: [REFUSED] }) { edges { node { id state reason } } } } } }",
    {},
    { audience: "MEMBER", viewer: member },
  );
  expect(own.data).toMatchObject({
    viewer: {
      organization: {
        proposals: { edges: [{ node: { id: proposed.proposal?.id, state: "REFUSED", reason: "Ce n'est pas son sigle." } }] },
      },
    },
  });
  const count = "{ proposals { totalCount } }";
  expect(await world.ask(count, {}, { audience: "MEMBER" })).toEqual({ proposals: { totalCount: 0 } });
  expect(await world.ask(count, {}, { audience: "COMMITTEE" })).toEqual({ proposals: { totalCount: 0 } });
  const { proposals } = await world.ask<{ proposals: { totalCount: number } }>(count, {}, { audience: "STAFF" });
  expect(proposals.totalCount).toBeGreaterThan(0);
  const other = await makeOrganization(world.directory.db.owner, {});
  const others = await world.directory.execute(
    "{ viewer { organization { proposals { totalCount } } } }",
    {},
    { audience: "MEMBER", viewer: { ...member, organizationId: other.id } },
  );
  expect(others.data).toEqual({ viewer: { organization: { proposals: { totalCount: 0 } } } });
});

test.each<readonly [what: string, changes: unknown, path: readonly string[]]>([
  ["an unknown field", { colour: "bleu" }, ["input", "changes"]],
  ["a value of another type", { otherNames: [1] }, ["input", "changes", "otherNames", "0"]],
  ["another record", { id: "x" }, ["input", "changes", "id"]],
  ["nothing", {}, ["input", "changes"]],
  ["no object", "acronym", ["input", "changes"]],
])("%s is refused at once", async (_, changes, path) => {
  expect(await propose(changes)).toMatchObject({ __typename: "InvalidInput", path });
});

test("a record that the member does not see cannot be told from one that does not exist", async () => {
  const hidden = await makeOrganization(world.directory.db.owner, { declaredAudience: 3 });
  for (const uuid of [hidden.id, "019affff-ffff-7fff-bfff-ffffffffffff"]) {
    expect(await propose({ acronym: "X" }, { record: nodeId("Organization", uuid) })).toMatchObject({
      __typename: "NotFound",
      path: ["input", "record"],
    });
  }
});

test("a record that has changed since is a conflict until the centre insists", async () => {
  const proposed = await propose({ acronym: "TARD" }, { version: 1 });
  await decide("acceptProposal", await propose({ description: "Changée." }));
  expect(await decide("acceptProposal", proposed)).toMatchObject({ __typename: "VersionConflict", currentVersion: 2 });
  expect(await decide("acceptProposal", proposed, { version: 2 })).toMatchObject({ proposal: { state: "ACCEPTED" } });
});

test("a proposal is decided once", async () => {
  const proposed = await propose({ acronym: "UNE" });
  const answers = await Promise.all([decide("acceptProposal", proposed), decide("acceptProposal", proposed)]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(["InvalidInput", "ProposalPayload"]);
});

test("what the database refuses leaves the proposal undecided, and names the field", async () => {
  const proposed = await propose({ name: "  " });
  expect(await decide("acceptProposal", proposed)).toMatchObject({ __typename: "InvalidInput", path: ["input", "name"] });
  expect(await decide("refuseProposal", proposed, { reason: "Sans nom." })).toMatchObject({ proposal: { state: "REFUSED" } });
});

test("only members that may write propose, and only the centre's staff decide", async () => {
  expect((await mutate("proposeChange", { record: target, changes: { acronym: "X" } }, false, { scopes: ["read"] })).__typename).toBe(
    "Forbidden",
  );
  const proposed = await propose({ acronym: "X" });
  expect((await mutate("acceptProposal", { id: proposed.proposal?.id }, false)).__typename).toBe("Forbidden");
  expect((await mutate("refuseProposal", { id: proposed.proposal?.id, reason: "Non." }, false)).__typename).toBe("Forbidden");
});
