import { ImportDirectory } from "./import-directory.js";
import { organization, siretOf } from "./import-files.js";

let directory: ImportDirectory;

beforeEach(async () => {
  directory = await ImportDirectory.create();
});

afterEach(() => directory.drop());

const siret = siretOf(5);
const said = (name: string, verifiedOn?: string): object =>
  organization({ name, identifiers: [{ scheme: "SIRET", value: siret }], ...(verifiedOn !== undefined && { verifiedOn }) });

async function names(): Promise<string[]> {
  return (await directory.rows<{ name: string }>("select name from organization order by name")).map(({ name }) => name);
}

test("of competing words the one that was verified last wins, and the loser is kept beside it", async () => {
  await directory.import([said("Selon A", "2026-03-01")], { source: "A" });
  const summary = await directory.import([said("Selon B", "2025-03-01")], { source: "B" });
  expect(summary.counts).toEqual({ UNCHANGED: 1 });
  expect(await names()).toEqual(["Selon A"]);
  expect(await directory.rows("select value from assertion where field = 'name' order by value")).toEqual([
    { value: "Selon A" },
    { value: "Selon B" },
  ]);
  expect(await directory.rows("select fields from planned_change where outcome = 'UNCHANGED'")).toEqual([
    { fields: [{ field: "name", before: "Selon A", after: "Selon B", isContested: true }] },
  ]);
  const later = await directory.import([said("Selon B, encore", "2026-04-01")], { source: "B" });
  expect(later.counts).toEqual({ UPDATED: 1 });
  expect(await names()).toEqual(["Selon B, encore"]);
});

test("two sources that disagree do not take turns: saying the same again is saying nothing", async () => {
  await directory.import([said("Selon A")], { source: "A" });
  await directory.import([said("Selon B")], { source: "B" });
  expect(await names()).toEqual(["Selon B"]);
  const before = await directory.marks();
  await directory.import([said("Selon A")], { source: "A" });
  await directory.import([said("Selon B")], { source: "B" });
  expect(await directory.marks()).toEqual(before);
});

test("the centre's own word wins over any source", async () => {
  await directory.import([said("Selon A")], { source: "A" });
  await directory.rows(
    `insert into assertion (id, type, record_id, field, value, asserted_at) select gen_random_uuid(), 'Organization', id, 'name', '"Selon nous"', now() from organization`,
  );
  await directory.rows("update organization set name = 'Selon nous'");
  const summary = await directory.import([said("Selon A, 2")], { source: "A" });
  expect(summary.counts).toEqual({ UNCHANGED: 1 });
  expect(await names()).toEqual(["Selon nous"]);
});

test("rows of one organization under several spellings are one, and what is repeated is put together", async () => {
  const summary = await directory.import([
    said("Régie Paris 19"),
    organization({ name: "REGIE PARIS 19", identifiers: [{ scheme: "SIRET", value: siret }], description: "Quartier" }),
    organization({ externalId: "r19", name: "Régie de Paris 19", identifiers: [{ scheme: "SIRET", value: siret }] }),
  ]);
  expect(summary.counts).toMatchObject({ CREATED: 1 });
  expect(await directory.rows("select name, description from organization")).toEqual([{ name: "Régie Paris 19", description: "Quartier" }]);
  expect(await directory.rows("select scheme from identifier order by 1")).toEqual([{ scheme: "EXTERNAL" }, { scheme: "SIRET" }]);
});

test("what a complete list leaves out is gone from its source, stays in the directory, and may come back", async () => {
  const both = [organization({ externalId: "1", name: "Reste" }), organization({ externalId: "2", name: "Part" })];
  await directory.import(both, { isComplete: true });
  await directory.import(both.slice(0, 1), { isComplete: true });
  const gone = "select o.name, s.gone_since is not null as gone from record_source s join organization o on o.id = s.record_id order by 1";
  expect(await directory.rows(gone)).toEqual([
    { name: "Part", gone: true },
    { name: "Reste", gone: false },
  ]);
  expect(await names()).toEqual(["Part", "Reste"]);
  await directory.import([...both, organization({ externalId: "3", name: "Vient" })], { isComplete: true });
  expect((await directory.rows<{ gone: boolean }>(gone)).map((row) => row.gone)).toEqual([false, false, false]);
});

test("a list that is not complete lets nothing go", async () => {
  await directory.import([organization({ externalId: "1", name: "Reste" })]);
  await directory.import([organization({ externalId: "2", name: "Autre" })]);
  expect(await directory.rows("select 1 from record_source where gone_since is not null")).toEqual([]);
});

test("an address that names a person is for members at most, one of a desk for everybody", async () => {
  await directory.import([
    organization({
      name: "Préfecture",
      kind: "STATE_SERVICE" as never,
      contactPoints: [
        { kind: "EMAIL", value: "jeanne.petit@pref.example" },
        { kind: "EMAIL", value: "accueil.ville@pref.example" },
        { kind: "EMAIL", value: "paul.roux@pref.example", audience: "PUBLIC" },
      ],
    }),
  ]);
  expect(await directory.rows("select value, audience, value_audience from contact_point order by rank")).toEqual([
    { value: "jeanne.petit@pref.example", audience: 1, value_audience: 1 },
    { value: "accueil.ville@pref.example", audience: 0, value_audience: 0 },
    { value: "paul.roux@pref.example", audience: 0, value_audience: 0 },
  ]);
});

test("two imports at once come one after the other", async () => {
  const records = Array.from({ length: 300 }, (_, index) =>
    organization({ name: `Organisation ${index}`, identifiers: [{ scheme: "SIRET", value: siretOf(100 + index) }] }),
  );
  const [one, other] = await Promise.all([directory.import(records, { source: "A" }), directory.import(records, { source: "B" })]);
  expect([one.counts, other.counts]).toEqual(expect.arrayContaining([{ CREATED: 300 }, { UNCHANGED: 300 }]));
  expect(await names()).toHaveLength(300);
});

test("an archived record is not brought back; the rest of the file is imported", async () => {
  await directory.import([said("Selon A")], { source: "A" });
  await directory.rows("update organization set archived_at = now()");
  const summary = await directory.import([said("Selon A, 2"), organization({ name: "Autre" })], { source: "A" });
  expect(summary.counts).toEqual({ REJECTED: 1, CREATED: 1 });
});

test("an organization that came meanwhile is the one that a plan was to create", async () => {
  const planned = await directory.plan([
    said("Selon A"),
    {
      type: "Relationship",
      kind: "FUNDS",
      from: { name: "Ville", identifiers: [] },
      to: { name: "Selon A", identifiers: [{ scheme: "SIRET", value: siret }] },
    },
  ]);
  expect(planned.counts).toEqual({ CREATED: 3 });
  await directory.import([said("Selon B")], { source: "B" });
  const applied = await directory.imports.apply(planned.id, { name: "essai" });
  expect(applied.counts).toEqual({ CREATED: 2, UPDATED: 1 });
  expect(await names()).toEqual(["Selon A", "Ville"]);
  expect(await directory.rows("select 1 from relationship")).toHaveLength(1);
});

test("what is in doubt stays so until somebody decides, and is then what they said", async () => {
  await directory.rows("insert into organization (id, kind, name) values (gen_random_uuid(), 'OTHER', 'Foyer Curial')");
  const row = organization({ externalId: "f1", name: "Foyer Curial" });
  expect((await directory.import([row])).counts).toEqual({ DOUBTFUL: 1 });
  await directory.rows("update organization set name = 'Foyer'");
  const before = await directory.marks();
  expect((await directory.import([row])).counts).toEqual({ DOUBTFUL: 1 });
  expect(await directory.marks()).toEqual(before);
  await directory.rows("update duplicate set state = 'REFUSED', decided_at = now()");
  expect((await directory.import([row])).counts).toEqual({ CREATED: 1 });
  expect(await names()).toEqual(["Foyer", "Foyer Curial"]);
});
