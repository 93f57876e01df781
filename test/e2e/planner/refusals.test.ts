import { TestDirectory } from "../../support/directory.js";

let directory: TestDirectory;

beforeAll(async () => {
  directory = await TestDirectory.create();
});

afterAll(() => directory.drop());

const refused = (code: string, argument: string) => ({ code, details: { argument } });

test.each([
  ["a literal", `{ organizations(filter: { position: { during: { from: "2026-02-01", to: "2026-01-31" } } }) { totalCount } }`],
  ["a variable", "query ($during: PeriodInput) { organizations(filter: { position: { during: $during } }) { totalCount } }"],
  [
    "two variables",
    "query ($from: Date, $to: Date) { organizations(filter: { position: { during: { from: $from, to: $to } } }) { totalCount } }",
  ],
])("a period that ends before it begins, as %s, is refused by its place", async (_, query) => {
  const [from, to] = ["2026-02-01", "2026-01-31"];

  await expect(directory.ask(query, { during: { from, to }, from, to })).rejects.toMatchObject(
    refused("BAD_USER_INPUT", "organizations.filter.position.during"),
  );
});

test("a day on both ends is a period", async () => {
  const query = `{ organizations(filter: { position: { during: { from: "2026-02-01", to: "2026-02-01" } } }) { totalCount } }`;

  await expect(directory.ask(query)).resolves.toMatchObject({ data: { organizations: { totalCount: 0 } } });
});

test.each(["first: 0", "first: 101", "first: -1", "last: 0", "first: 1, last: 1"])("a page of { %s } is refused", async (page) => {
  await expect(directory.ask(`{ people(${page}) { edges { cursor } } }`)).rejects.toMatchObject({ code: "INVALID_PAGE" });
});

test.each([
  ["a size", "first: -1", "INVALID_PAGE"],
  ["a cursor", 'after: "nonsense"', "INVALID_CURSOR"],
])("%s that is wrong is refused even where only a count is asked for", async (_, page, code) => {
  await expect(directory.ask(`{ people(${page}) { totalCount } }`)).rejects.toMatchObject({ code });
});

test("there is no year zero", async () => {
  await expect(directory.ask(`{ people(asOf: "0000-01-01") { totalCount } }`)).rejects.toThrow("Date expects a year from 0001 on");
});

test.each([
  ["one object for a list", "query ($v: String!) { organizations(filter: { identifier: { scheme: SIREN, value: $v } }) { totalCount } }"],
  ["one alternative for a list", "query ($v: String!) { organizations(filter: { or: { text: $v } }) { totalCount } }"],
])("%s filters as the list would", async (_, query) => {
  await directory.db.owner.query("insert into organization (id, kind, name) select gen_random_uuid(), 'OTHER', 'Une autre'");
  await expect(directory.ask(query, { v: "000000000" })).resolves.toMatchObject({ data: { organizations: { totalCount: 0 } } });
});

test.each([
  ["an argument", `query ($s: ID = "x") { person(id: $s) { name } }`, { s: null }, "person.id"],
  ["an item", `query ($s: ID = "x") { nodes(ids: [$s]) { id } }`, { s: null }, "nodes.ids[0]"],
  ["a switch", "query ($b: Boolean = true) { themes @include(if: $b) { code } }", { b: null }, "@include.if"],
])("null for %s that cannot be null is refused by its place", async (_, query, variables, argument) => {
  await expect(directory.ask(query, variables)).rejects.toMatchObject(refused("BAD_USER_INPUT", argument));
});

test("conditions without end are refused before they are planned", async () => {
  const query = "query ($f: OrganizationFilter) { organizations(filter: $f) { totalCount } }";
  const wide = { or: Array.from({ length: 5000 }, () => ({ text: "zz" })) };

  await expect(directory.ask(query, { f: wide })).rejects.toMatchObject({ code: "TOO_COMPLEX" });
});
