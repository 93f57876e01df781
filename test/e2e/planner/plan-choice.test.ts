import { TestDirectory } from "../../support/directory.js";
import { makeOrganization, makeRelationship } from "../../support/factories/organizations.js";

/** Executions after which PostgreSQL, left to itself, has chosen between one plan for all values and a plan for each. */
const SETTLED = 8;

let directory: TestDirectory;

beforeAll(async () => {
  directory = await TestDirectory.create();
  const { owner } = directory.db;
  const [city, club] = [await makeOrganization(owner, {}), await makeOrganization(owner, {})];
  for (let year = 2000; year < 2026; year += 1)
    await makeRelationship(owner, { fromId: city.id, toId: club.id, startDate: String(year), endDate: String(year) });
});

afterAll(() => directory.drop());

/** How often the last of several executions of the query was planned for its own values, on the connection that ran them all. */
async function plansForOneValue(query: string, variables: Record<string, unknown>): Promise<number> {
  let name: string | undefined;
  for (let time = 0; time < SETTLED; time += 1) {
    const { statements } = await directory.ask(query, variables);
    name = statements[0]?.name;
  }
  const [counted] = await directory.db.database
    .reader("PUBLIC")
    .run<{ plans: number }>({ text: "select custom_plans::int as plans from pg_prepared_statements where name = $1", values: [name] });
  if (!counted) throw new Error("The statement was not prepared");
  return counted.plans;
}

test.each([
  [
    "a record with lists below it that a period restricts",
    `query ($from: Date) {
    organizations { edges { node { relationships(filter: { during: { from: $from } }) { edges { node { label } } } } } } }`,
  ],
  ["a page of a whole list", "{ organizations(first: 3) { edges { node { name } } pageInfo { endCursor } } }"],
])("%s is planned once for all values", async (_, query) => {
  expect(await plansForOneValue(query, { from: "2020-01-01" })).toBe(0);
});

test.each([
  ["a filter of a whole list", "query ($text: String) { organizations(filter: { text: $text }) { edges { node { name } } } }"],
  [
    "a filter below a record",
    `query ($kind: [RelationshipKind!] = [FUNDS]) {
    organizations { edges { node { relationships(filter: { kind: $kind }) { edges { node { label } } } } } } }`,
  ],
  ["a filter that is only counted", "query ($text: String) { organizations(filter: { text: $text }) { totalCount } }"],
])("%s is PostgreSQL's to plan, for each value if that is better", async (_, query) => {
  expect(await plansForOneValue(query, { text: "assoc" })).toBeGreaterThan(0);
});

test("a connection goes from one way of planning to the other and back", async () => {
  const once = "{ organizations(first: 4) { edges { node { name } } } }";
  const filtered = "query ($text: String) { organizations(first: 4, filter: { text: $text }) { edges { node { name } } } }";
  const settings: unknown[] = [];
  for (const query of [once, once, filtered, filtered, once]) {
    await directory.ask(query, { text: "assoc" });
    const [row] = await directory.db.database.reader("PUBLIC").run<object>({ text: "show plan_cache_mode", values: [] });
    settings.push(row);
  }
  const [auto, generic] = ["auto", "force_generic_plan"].map((plan_cache_mode) => ({ plan_cache_mode }));
  expect(settings.slice(1)).toEqual([generic, generic, auto, generic]);
});
