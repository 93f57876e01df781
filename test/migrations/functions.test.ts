import { createTestDatabase, type TestDatabase } from "../support/test-database.js";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

async function evaluate(expression: string, ...values: unknown[]): Promise<unknown> {
  const { rows } = await db.owner.query<{ value: unknown }>(`select (${expression})::text as value`, values);
  return rows[0]?.value;
}

describe("names", () => {
  test.each([
    ["Préfecture  de Police", "prefecture de police"],
    ["  L’Œuvre (Île-de-France) ", "l oeuvre ile de france"],
    ["ÉGALITÉ", "egalite"],
    ["«»", ""],
  ])("%j sorts as %j", async (name, key) => {
    expect(await evaluate("public.sort_key($1)", name)).toBe(key);
  });

  test.each([
    ["associat ed", true],
    ["PREFECT", false],
    ["caf", true],
    ["l'education", true],
    ["éduc asso", true],
    ["ducation", false],
    ["saint-den", true],
    ["a:* | b & !c <-> (d)", false],
    ["'\\", null],
    ["", null],
  ])("%j finds the association: %s", async (words, found) => {
    const vector = "public.names_vector('Association pour l’Éducation', 'C.A.F.', '{Saint-Denis 2e}')";
    expect(await evaluate(`${vector} @@ public.names_query($1)`, words)).toBe(found === null ? null : String(found));
  });
});

describe("partial dates", () => {
  test.each([
    ["2019", "2019-01-01", "2019-12-31"],
    ["2019-02", "2019-02-01", "2019-02-28"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2019-12", "2019-12-01", "2019-12-31"],
    ["2019-06-30", "2019-06-30", "2019-06-30"],
  ])("%s is between %s and %s", async (value, earliest, latest) => {
    expect(await evaluate("public.is_partial_date($1)", value)).toBe("true");
    expect(await evaluate("public.partial_date_earliest($1)", value)).toBe(earliest);
    expect(await evaluate("public.partial_date_latest($1)", value)).toBe(latest);
  });

  test.each([
    "",
    "19",
    "0000",
    "2019-13",
    "2019-00",
    "2019-6",
    "2019-02-29",
    "2019-06-31",
    "2019-06-00",
    "2019-06-30T00",
    "٢٠١٩",
    "2019\n",
  ])("%j is none", async (value) => {
    expect(await evaluate("public.is_partial_date($1)", value)).toBe("false");
    expect(await evaluate("public.partial_date_earliest($1)", value)).toBeNull();
  });

  test.each([
    ["2019", "2020", "[2019-01-01,2021-01-01)", "[2019-12-31,2020-01-02)"],
    ["2019-06", "2019-06", "[2019-06-01,2019-07-01)", "empty"],
    [null, "2019", "(,2020-01-01)", "(,2019-01-02)"],
    ["2019", null, "[2019-01-01,)", "[2019-12-31,)"],
    [null, null, "(,)", "(,)"],
    ["2020", "2019", "empty", "empty"],
  ])("from %s to %s: possible %s, certain %s", async (start, end, possible, certain) => {
    expect(await evaluate("public.possible_dates($1, $2)", start, end)).toBe(possible);
    expect(await evaluate("public.certain_dates($1, $2)", start, end)).toBe(certain);
  });
});

describe("identifiers", () => {
  test.each([
    ["is_siren", "217500016", true],
    ["is_siren", "356000000", true],
    ["is_siren", "217500017", false],
    ["is_siren", "21750001", false],
    ["is_siren", "21750001A", false],
    ["is_siret", "21750001600019", true],
    ["is_siret", "35600000009075", true],
    ["is_siret", "35600000009076", false],
    ["is_siret", "20003452800041", false],
    ["is_siret", "21750001600018", false],
    ["is_siret", "217500016", false],
    ["is_rna", "W751234567", true],
    ["is_rna", "W9R1234567", true],
    ["is_rna", "W2A1234567", true],
    ["is_rna", "751234567", false],
    ["is_rna", "W75123456", false],
    ["is_insee_commune", "75056", true],
    ["is_insee_commune", "2A004", true],
    ["is_insee_commune", "7505", false],
    ["is_insee_commune", "A5056", false],
    ["is_isbn", "978-2-07-036822-8", true],
    ["is_isbn", "207036822X", true],
    ["is_isbn", "080442957X", true],
    ["is_isbn", "978-2-07-036822-9", false],
    ["is_isbn", "9772070368228", false],
    ["is_isbn", "207036822", false],
  ])("%s(%s) is %s", async (form, value, valid) => {
    expect(await evaluate(`public.${form}($1)`, value)).toBe(String(valid));
  });

  test.each([
    ["QP075001", "2015"],
    ["QP2A0001", "2015"],
    ["QP2A000", null],
    ["QN07501M", "2024"],
    ["QN075011", null],
    ["75056", null],
  ])("%s is a neighbourhood of generation %s", async (code, generation) => {
    expect(await evaluate("public.qpv_generation($1)", code)).toBe(generation);
  });
});

test("the functions mean the same where their schema is not searched", async () => {
  const client = await db.owner.connect();
  await client.query("set search_path = pg_catalog");
  const { rows } = await client.query(
    "select public.sort_key('É') as key, public.names_query('é') as query, public.possible_dates('2019', null)::text as possible, public.is_siret('35600000009075') as siret",
  );
  await client.query("reset search_path");
  client.release();
  expect(rows).toEqual([{ key: "e", query: "'e':*", possible: "[2019-01-01,)", siret: true }]);
});
