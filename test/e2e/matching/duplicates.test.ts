import type { StatementRunner } from "../../../src/core/context.js";
import { type MatchCandidate, Matcher, noteDoubtful } from "../../../src/modules/matching/index.js";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { TestDirectory } from "../../support/directory.js";
import { makeDuplicate, makeIdentifier, makeOrganization } from "../../support/factories/organizations.js";
import { makeSource } from "../../support/factories/references.js";

let directory: TestDirectory;
let sourceId: string;

beforeAll(async () => {
  directory = await TestDirectory.create();
  sourceId = (await makeSource(directory.db.owner, { name: "Un tableau" })).id;
});

afterAll(() => directory.drop());

const LIST = `query ($filter: DuplicateFilter) { duplicates(filter: $filter) { totalCount edges { node {
  id state score reasons decidedBy decidedAt source { name } organization { name } other { name } candidate { name kind postalCode identifiers } } } } }`;
const ACCEPT = `mutation ($input: AcceptDuplicateInput!) { acceptDuplicate(input: $input) {
  __typename ... on DuplicatePayload { duplicate { state decidedBy organization { name otherNames } other { name } } } ... on Failure { message path } } }`;
const REFUSE = `mutation ($input: RefuseDuplicateInput!) { refuseDuplicate(input: $input) {
  __typename ... on DuplicatePayload { duplicate { state decidedBy } } ... on Failure { message path } } }`;

const staff = {
  audience: "STAFF",
  viewer: { scopes: ["read", "write"], credential: { id: "019a0000-0000-7000-8000-0000000000ff", name: "Équipe", kind: "key" } },
} as const;

interface Listed {
  duplicates: { totalCount: number; edges: { node: Record<string, unknown> & { id: string } }[] };
}

async function list(filter: object = {}, audience: "PUBLIC" | "MEMBER" | "STAFF" = "STAFF") {
  const { data, statements } = await directory.ask<Listed>(LIST, { filter }, { audience });
  expect(statements).toHaveLength(1);
  return data.duplicates.edges.map(({ node }) => node);
}

async function decide(mutation: string, input: object, as: object = staff): Promise<Record<string, unknown>> {
  const { data, errors } = await directory.execute(mutation, { input }, as);
  expect(errors).toBeUndefined();
  return Object.values(data as Record<string, Record<string, unknown>>)[0] as Record<string, unknown>;
}

function write<T>(work: (runner: StatementRunner) => Promise<T>): Promise<T> {
  return directory.db.database.write(work);
}

/** As an import does: matches, and puts what is doubtful on the list. */
async function bring(candidate: MatchCandidate): Promise<string> {
  return await write(async (runner) => {
    const [decision] = await new Matcher().match(runner, [candidate]);
    if (decision?.outcome === "DOUBTFUL") await noteDoubtful(runner, [{ candidate, matches: decision.matches }]);
    return [decision?.outcome, ...(decision?.matches ?? []).map(({ organizationId }) => organizationId)].join(" ");
  });
}

function candidate(name: string, more: Partial<MatchCandidate> = {}): MatchCandidate {
  return { key: name, name, identifiers: [], sourceId, phones: [], emails: [], ...more };
}

const nodeId = (uuid: string): string => encodeNodeId({ type: "Duplicate", uuid });

describe("what a source brings", () => {
  it("is listed once, with what the staff need to decide", async () => {
    const { id } = await makeOrganization(directory.db.owner, { name: "Le Grenier solidaire" });
    const brought = candidate("GRENIER SOLIDAIRE", { identifiers: [{ scheme: "EXTERNAL", value: "G1" }], postalCode: "75018" });
    expect(await bring(brought)).toBe(`DOUBTFUL ${id}`);
    expect(await bring(brought)).toBe(`DOUBTFUL ${id}`);
    const [listed, ...more] = await list({ source: "Un tableau", state: ["OPEN"], minScore: 0.5 });
    expect(more).toEqual([]);
    expect(listed).toMatchObject({
      state: "OPEN",
      reasons: ["même nom"],
      source: { name: "Un tableau" },
      organization: { name: "Le Grenier solidaire" },
      other: null,
      candidate: { name: "GRENIER SOLIDAIRE", postalCode: "75018", identifiers: ["EXTERNAL G1"] },
    });
    expect(await list({ source: "Un autre" })).toEqual([]);
    expect(await list({ minScore: 0.99 })).toEqual([]);
    expect(await list({}, "PUBLIC")).toEqual([]);
  });

  it("is known for certain once accepted, whatever it is then called", async () => {
    const [listed] = await list({ source: "Un tableau" });
    expect(await decide(ACCEPT, { id: listed?.id })).toEqual({
      __typename: "DuplicatePayload",
      duplicate: { state: "ACCEPTED", decidedBy: "Équipe", organization: expect.anything(), other: null },
    });
    expect(await bring(candidate("Autrement dit", { identifiers: [{ scheme: "EXTERNAL", value: "G1" }] }))).toMatch(/^CERTAIN /);
    expect(await list({ state: ["OPEN"], source: "Un tableau" })).toEqual([]);
  });

  it("is never proposed again once refused, nor taken for certain", async () => {
    const { id } = await makeOrganization(directory.db.owner, { name: "Atelier des Ondes" });
    const brought = candidate("ATELIER DES ONDES");
    expect(await bring(brought)).toBe(`DOUBTFUL ${id}`);
    const [listed] = await list({ state: ["OPEN"], source: "Un tableau" });
    expect(await decide(REFUSE, { id: listed?.id })).toMatchObject({ duplicate: { state: "REFUSED", decidedBy: "Équipe" } });
    expect(await bring(brought)).toBe("NONE");
    await makeIdentifier(directory.db.owner, { organizationId: id, scheme: "RNA", value: "W751112223" });
    expect(await bring({ ...brought, identifiers: [] })).toBe("NONE");
    expect(await list({ state: ["OPEN"], source: "Un tableau" })).toEqual([]);
    // One may change one's mind.
    await decide(ACCEPT, { id: listed?.id });
    expect(await bring(brought)).toBe(`CERTAIN ${id}`);
    await directory.db.owner.query("update organization set archived_at = now() where id = $1", [id]);
    expect(await write((runner) => new Matcher().match(runner, [brought]))).toMatchObject([
      { outcome: "CERTAIN", matches: [{ isArchived: true }] },
    ]);
  });

  it("is one organization only: accepting one refuses the others", async () => {
    const make = (): Promise<{ id: string }> => makeOrganization(directory.db.owner, { name: "Les Amis du Canal Saturnin" });
    const [first, second] = [await make(), await make()];
    const brought = candidate("AMIS DU CANAL SATURNIN");
    expect(await bring(brought)).toMatch(/^DOUBTFUL \S+ \S+$/);
    const { rows } = await directory.db.owner.query<{ id: string }>(
      "select id from duplicate where organization_id = $1 and candidate is not null",
      [first.id],
    );
    await decide(ACCEPT, { id: nodeId(rows[0]?.id as string) });
    expect(await bring(brought)).toBe(`CERTAIN ${first.id}`);
    const { rows: others } = await directory.db.owner.query("select state from duplicate where organization_id = $1", [second.id]);
    expect(others).toEqual([{ state: "REFUSED" }]);
  });
});

describe("a pair of the directory", () => {
  async function pair(name: string): Promise<{ id: string; one: string; other: string }> {
    const one = (await makeOrganization(directory.db.owner, { name })).id;
    const other = (await makeOrganization(directory.db.owner, { name: `${name} (bis)` })).id;
    return { ...(await makeDuplicate(directory.db.owner, { organizationId: one, otherId: other })), one, other };
  }

  it("is merged when accepted, the survivor being chosen", async () => {
    const { id, other } = await pair("Théâtre des Marmottes");
    expect(await decide(ACCEPT, { id: nodeId(id), survivor: encodeNodeId({ type: "Organization", uuid: other }) })).toEqual({
      __typename: "DuplicatePayload",
      duplicate: {
        state: "ACCEPTED",
        decidedBy: "Équipe",
        organization: null,
        other: { name: "Théâtre des Marmottes (bis)" },
      },
    });
    expect(await decide(REFUSE, { id: nodeId(id) })).toMatchObject({ __typename: "InvalidInput", path: ["input", "id"] });
    const accepted = await list({ state: ["ACCEPTED"] });
    expect(accepted.filter((listed) => listed.candidate === null)).toHaveLength(1);
  });

  it("waits for a decision again once its merge is undone, which the staff find on the survivor", async () => {
    const { id, one, other } = await pair("Harmonie des Blaireaux");
    await decide(ACCEPT, { id: nodeId(id) });
    const merges = async (audience: "COMMITTEE" | "STAFF"): Promise<unknown[]> => {
      const { data, statements } = await directory.ask<{ organization: { undoableMerges: unknown[] } }>(
        "query ($id: ID!) { organization(id: $id) { undoableMerges { merged mergedAt mergedBy undoableUntil } } }",
        { id: encodeNodeId({ type: "Organization", uuid: one }) },
        { audience },
      );
      expect(statements).toHaveLength(1);
      return data.organization.undoableMerges;
    };
    const merged = encodeNodeId({ type: "Organization", uuid: other });
    const [found, ...more] = await merges("STAFF");
    expect(found).toMatchObject({ merged, mergedBy: "Équipe" });
    const { mergedAt, undoableUntil } = found as Record<string, string>;
    expect(Date.parse(undoableUntil ?? "") - Date.parse(mergedAt ?? "")).toBe(30 * 86_400_000);
    expect(more).toEqual([]);
    expect(await merges("COMMITTEE")).toEqual([]);
    await decide(`mutation ($input: UndoMergeInput!) { undoMergeOrganization(input: $input) { __typename } }`, { merged });
    expect(await merges("STAFF")).toEqual([]);
    expect((await list({ state: ["OPEN"] })).find((listed) => listed.id === nodeId(id))).toMatchObject({
      decidedAt: null,
      decidedBy: null,
    });
    expect(await decide(REFUSE, { id: nodeId(id) })).toMatchObject({ duplicate: { state: "REFUSED" } });
  });

  it("is not merged into a third, nor by whoever may not, nor twice at once", async () => {
    const { id, one, other } = await pair("Fanfare des Loutres");
    const third = encodeNodeId({ type: "Organization", uuid: (await makeOrganization(directory.db.owner, {})).id });
    expect(await decide(ACCEPT, { id: nodeId(id), survivor: third })).toMatchObject({
      __typename: "InvalidInput",
      path: ["input", "survivor"],
    });
    expect(await decide(ACCEPT, { id: nodeId(id) }, { audience: "MEMBER" })).toMatchObject({ __typename: "Forbidden" });
    expect(await decide(REFUSE, { id: nodeId(one) })).toMatchObject({ __typename: "NotFound" });
    const results = await Promise.all([decide(ACCEPT, { id: nodeId(id) }), decide(ACCEPT, { id: nodeId(id) })]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(["DuplicatePayload", "InvalidInput"]);
    const { rows } = await directory.db.owner.query("select archived_at is not null as archived from organization where id = $1", [other]);
    expect(rows).toEqual([{ archived: true }]);
  });

  it("follows a merge made elsewhere, and its undoing", async () => {
    const { id, one, other } = await pair("Cercle des Hérons");
    const state = async (): Promise<unknown> =>
      (await directory.db.owner.query("select audience, archived_at is not null as archived from duplicate where id = $1", [id])).rows[0];
    const merge = `mutation ($a: ID!, $b: ID!) { mergeOrganization(input: { survivor: $a, merged: $b }) { __typename } }`;
    const undo = `mutation ($b: ID!) { undoMergeOrganization(input: { merged: $b }) { __typename } }`;
    const [a, b] = [one, other].map((uuid) => encodeNodeId({ type: "Organization", uuid }));
    expect(await directory.execute(merge, { a, b }, staff)).toMatchObject({
      data: { mergeOrganization: { __typename: "MergeOrganizationPayload" } },
    });
    expect(await state()).toEqual({ audience: 4, archived: true });
    expect(await directory.execute(undo, { b }, staff)).toMatchObject({
      data: { undoMergeOrganization: { __typename: "UndoMergeOrganizationPayload" } },
    });
    expect(await state()).toEqual({ audience: 0, archived: false });
  });

  it("is told to whoever sees both, from either side, in one statement", async () => {
    const open = (await makeOrganization(directory.db.owner, { name: "Ruche ouverte" })).id;
    const twin = (await makeOrganization(directory.db.owner, { name: "Ruche jumelle" })).id;
    const hidden = (await makeOrganization(directory.db.owner, { name: "Ruche cachée", declaredAudience: 1 })).id;
    await makeDuplicate(directory.db.owner, { organizationId: open, otherId: twin, score: 600 });
    await makeDuplicate(directory.db.owner, { organizationId: hidden, otherId: open, score: 900 });
    await makeDuplicate(directory.db.owner, { organizationId: twin, otherId: hidden, state: "REFUSED", decidedAt: new Date() });
    const ask = async (uuid: string, audience: "PUBLIC" | "MEMBER"): Promise<unknown> => {
      const { data, statements } = await directory.ask<{ organization: { possibleDuplicates: unknown } }>(
        "query ($id: ID!) { organization(id: $id) { possibleDuplicates { score reasons organization { name } } } }",
        { id: encodeNodeId({ type: "Organization", uuid }) },
        { audience, language: "en" },
      );
      expect(statements).toHaveLength(1);
      return data.organization.possibleDuplicates;
    };
    const reasons = ["same name", "another postal code"];
    expect(await ask(open, "PUBLIC")).toEqual([{ score: 0.6, reasons, organization: { name: "Ruche jumelle" } }]);
    expect(await ask(open, "MEMBER")).toEqual([
      { score: 0.9, reasons, organization: { name: "Ruche cachée" } },
      { score: 0.6, reasons, organization: { name: "Ruche jumelle" } },
    ]);
    expect(await ask(twin, "PUBLIC")).toEqual([{ score: 0.6, reasons, organization: { name: "Ruche ouverte" } }]);
    expect(await ask(hidden, "MEMBER")).toHaveLength(1);
    const named = (await list({}, "PUBLIC")).map(({ organization }) => (organization as { name: string }).name);
    expect(named).not.toContain("Ruche cachée");
  });
});
