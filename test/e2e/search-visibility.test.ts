import { viewDeclarations } from "../../src/database/visibility.js";
import { TestDirectory } from "../support/directory.js";
import { makeEvent } from "../support/factories/events.js";
import { makeContactPoint, makeIdentifier, makeOrganization } from "../support/factories/organizations.js";
import { makePerson } from "../support/factories/people.js";
import { makeProject } from "../support/factories/projects.js";
import { makePublication } from "../support/factories/publications.js";
import { addTerritories, addThemes, makeTerritory } from "../support/factories/references.js";

const HIDDEN = [1, 2, 3];

/** Found as typed, by prefix, by stem, mistyped, known to hidden records alone, nearly known to them alone; a kind, a place and numbers that hidden ones alone have. */
const QUERIES = [
  "médiation",
  "medi",
  "médiations",
  "mediatoin",
  "maison",
  "secret",
  "secrte",
  "mesion",
  "médiation secrète",
  "e",
  "entreprise",
  "entreprise 18e",
  "entreprise médiation 18e",
  "W 000 000 003",
  "01 44 75 60 02",
  "secret@example.org",
];

const QUERY = `query ($query: String!) {
  search(query: $query) {
    totalCount
    facets { types { code count } kinds { code count } themes { code count } territories { code count } }
    pageInfo { hasNextPage startCursor endCursor }
    edges { cursor score highlight node { ... on Node { id } } }
  }
}`;

let directory: TestDirectory;

async function answers(): Promise<string[]> {
  return Promise.all(QUERIES.map(async (query) => JSON.stringify((await directory.ask(QUERY, { query })).data)));
}

beforeAll(async () => {
  directory = await TestDirectory.create();
  const { owner } = directory.db;
  const territory = await makeTerritory(owner, { kind: "ARRONDISSEMENT", code: "75118", name: "Paris 18e arrondissement" });
  for (const declaredAudience of [0, ...HIDDEN]) {
    const suffix = declaredAudience === 0 ? "" : " secrète mésion";
    const description = declaredAudience === 0 ? "Maison ouverte." : "Médiation, médiation : secret.";
    const organization = await makeOrganization(owner, {
      declaredAudience,
      kind: declaredAudience === 0 ? "ASSOCIATION" : "COMPANY",
      name: `Médiation${suffix}`,
      acronym: declaredAudience === 0 ? null : "Medi",
      description,
    });
    await addThemes(owner, "organization", organization.id, ["violence"]);
    await addTerritories(owner, "organization", organization.id, [territory.id]);
    if (declaredAudience > 0) {
      await makeIdentifier(owner, { organizationId: organization.id, scheme: "RNA", value: `W00000000${declaredAudience}` });
      await makeContactPoint(owner, { organizationId: organization.id, kind: "PHONE", value: "01 44 75 60 02" });
    } else await makeContactPoint(owner, { organizationId: organization.id, kind: "EMAIL", value: "secret@example.org", valueAudience: 3 });
    const project = await makeProject(owner, { declaredAudience, name: `Projet de médiation${suffix}`, description });
    await addThemes(owner, "project", project.id, ["racism"]);
    await makePerson(owner, { declaredAudience, familyName: `Médiation${suffix}` });
    await makeEvent(owner, { declaredAudience, title: `Journée médiation${suffix}`, description });
    await makePublication(owner, { declaredAudience, title: `Actes médiation${suffix}` });
  }
});

afterAll(() => directory.drop());

test("each audience finds what it may see", async () => {
  const counts: number[] = [];
  for (const audience of ["PUBLIC", "MEMBER", "COMMITTEE", "STAFF"] as const) {
    const { data } = await directory.ask<{ search: { totalCount: number } }>(QUERY, { query: "médiation" }, { audience });
    counts.push(data.search.totalCount);
  }
  expect(counts).toEqual([5, 10, 15, 20]);
});

test("a record that is hidden is no longer found, and found again when it is shown", async () => {
  const { owner } = directory.db;
  const { id } = await makeOrganization(owner, { name: "Passagère" });
  const count = async (): Promise<number> =>
    (await directory.ask<{ search: { totalCount: number } }>(QUERY, { query: "passagere" })).data.search.totalCount;
  expect(await count()).toBe(1);
  await owner.query("update organization set declared_audience = 3 where id = $1", [id]);
  expect(await count()).toBe(0);
  await owner.query("update organization set declared_audience = 0 where id = $1", [id]);
  expect(await count()).toBe(1);
  await owner.query("delete from organization where id = $1", [id]);
});

test("what is hidden has no part in finding, score, highlight, facets or corrections: answers are the same without it", async () => {
  const before = await answers();
  const { owner } = directory.db;
  for (const table of ["organization", "project", "person", "event", "publication"]) {
    await owner.query(`delete from ${table} where audience > 0`);
  }
  expect(await answers()).toEqual(before);
});

/** Columns that fewer see than see the record. These are numbers; documents are made of words. */
const TOLD_TO_FEWER: Readonly<Record<string, readonly string[]>> = { event: ["attendance_total"] };

test("a document may hold its record's columns, since whoever sees the record sees them", () => {
  for (const table of ["organization", "person", "project", "event", "publication"]) {
    const declaration = viewDeclarations.find((candidate) => candidate.table === table);
    expect(declaration).toBeDefined();
    expect(declaration?.hidden).toBeUndefined();
    expect(Object.keys(declaration?.columns ?? {})).toEqual(TOLD_TO_FEWER[table] ?? []);
  }
});
