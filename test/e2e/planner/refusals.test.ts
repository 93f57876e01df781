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
