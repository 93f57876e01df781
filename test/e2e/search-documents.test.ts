import { v7 as uuid } from "uuid";
import type { Statement } from "../../src/core/context.js";
import { TestDirectory } from "../support/directory.js";
import { makeEvent } from "../support/factories/events.js";
import { makeOrganization } from "../support/factories/organizations.js";

const MANY = 20_000;
const QUERY = "query ($query: String!) { search(query: $query) { totalCount edges { score highlight node { __typename } } } }";

let directory: TestDirectory;

async function count(query: string): Promise<number> {
  return (await directory.ask<{ search: { totalCount: number } }>(QUERY, { query })).data.search.totalCount;
}

beforeAll(async () => {
  directory = await TestDirectory.create();
});

afterAll(() => directory.drop());

test("a document follows its record", async () => {
  const { owner } = directory.db;
  const { id } = await makeOrganization(owner, { name: "Alpha", description: "Bêta" });
  expect([await count("alpha"), await count("beta")]).toEqual([1, 1]);
  await owner.query("update organization set name = 'Gamma', other_names = '{Delta}' where id = $1", [id]);
  expect([await count("alpha"), await count("beta"), await count("gamma"), await count("delta")]).toEqual([0, 1, 1, 1]);
  await owner.query("update organization set description = null, acronym = 'É.P.S.' where id = $1", [id]);
  expect([await count("beta"), await count("eps")]).toEqual([0, 1]);
  const renamed = uuid();
  await owner.query("update organization set id = $2 where id = $1", [id, renamed]);
  expect(await count("gamma")).toBe(1);
  await owner.query("delete from organization where id = $1", [renamed]);
  expect(await count("gamma")).toBe(0);
});

test("a statement on many records, and one that empties a table, take their documents along", async () => {
  const { owner } = directory.db;
  await makeEvent(owner, { title: "Epsilon un" });
  await makeEvent(owner, { title: "Epsilon deux" });
  await owner.query("update event set title = replace(title, 'Epsilon', 'Dzêta')");
  expect([await count("epsilon"), await count("dzeta")]).toEqual([0, 2]);
  await owner.query("truncate event cascade");
  expect(await count("dzeta")).toBe(0);
});

test("a change of something else leaves the document as it is", async () => {
  const { owner } = directory.db;
  const { id } = await makeOrganization(owner, { name: "Immobile" });
  const version = async (): Promise<unknown> => (await owner.query("select xmin, ctid from search_document where id = $1", [id])).rows[0];
  const before = await version();
  await owner.query("update organization set verified_on = '2026-01-01' where id = $1", [id]);
  expect(await version()).toEqual(before);
});

describe(`among ${MANY} organizations`, () => {
  beforeAll(async () => {
    await directory.db.owner.query(
      `insert into organization (id, kind, name, description)
       select gen_random_uuid(), 'ASSOCIATION', 'Association ' || md5(i::text), 'Accompagne ' || md5((i / 3)::text) || ' et ' || md5((i % 97)::text)
       from generate_series(1, ${MANY}) i`,
    );
    await makeOrganization(directory.db.owner, { kind: "STATE_SERVICE", name: "Préfecture de police" });
    await directory.db.owner.query("vacuum analyze search_document");
  }, 120_000);

  test.each(["prefecture", "prefect", "préfectures polices", "prefecutre", "xylophone"])(
    "« %s » is looked up in the index",
    async (query) => {
      const { statements } = await directory.ask(QUERY, { query });
      const [statement] = statements as [Statement];
      const reader = directory.db.database.reader("PUBLIC");
      const lines = await reader.run<{ "QUERY PLAN": string }>({ ...statement, name: undefined, text: `explain ${statement.text}` });
      const plan = lines.map((line) => line["QUERY PLAN"]).join("\n");
      expect(plan).toContain("search_document_words_idx");
      expect(plan).not.toMatch(/Seq Scan on search_document/);
    },
  );
});
