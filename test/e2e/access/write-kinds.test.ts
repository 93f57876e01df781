import { TestDirectory } from "../../support/directory.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { STAFF, type Written, write } from "../../support/writing/write.js";
import { WRITTEN_TYPES, type WrittenSample, writtenSamples } from "../../support/writing/written-kinds.js";

let directory: TestDirectory;
let samples: readonly WrittenSample[];

beforeAll(async () => {
  directory = await TestDirectory.create();
  const { id: organizationId } = await makeOrganization(directory.db.owner, {});
  samples = await writtenSamples(directory.db.owner, { organizationId });
});

afterAll(() => directory.drop());

let n = 0;

function sampleOf(type: string): WrittenSample {
  const sample = samples.find((one) => one.type === type);
  if (!sample) throw new Error(`No sample of ${type}`);
  return sample;
}

const staff = (mutation: string, input: Readonly<Record<string, unknown>>, selection?: string): Promise<Written> =>
  write(directory, STAFF, mutation, input, selection);

test("everything that the schema lets write has a sample here", () => {
  const mutations = Object.keys(directory.schema.getMutationType()?.getFields() ?? {});
  const written = mutations.flatMap((name) => /^create(?!ApiKey|Webhook)(\w+)$/.exec(name)?.[1] ?? []);
  expect(written.sort()).toEqual([...WRITTEN_TYPES].sort());
  expect(samples.map(({ type }) => type).sort()).toEqual([...WRITTEN_TYPES].sort());
});

describe.each(WRITTEN_TYPES)("%s", (type) => {
  test("is created, changed, archived and restored", async () => {
    const sample = sampleOf(type);
    const created = await staff(`create${type}`, sample.create(++n));
    expect(created).toMatchObject({ __typename: `${type}Payload`, record: { version: 1 } });
    const { id } = created.record;

    const changed = await staff(`update${type}`, { id, version: 1, ...sample.change }, sample.shows.selection);
    expect(changed.record).toMatchObject({ id, ...(sample.shows.change as object) });

    const { version } = changed.record;
    expect(await staff(`archive${type}`, { id, version })).toEqual({ __typename: "ArchivedPayload" });
    const seen = async (): Promise<unknown> =>
      (await directory.ask("query ($id: ID!) { node(id: $id) { id } }", { id }, { audience: "STAFF" })).data;
    expect(await seen()).toEqual({ node: null });
    expect(await staff(`update${type}`, { id, ...sample.change })).toMatchObject({ __typename: "NotFound", path: ["input", "id"] });
    expect(await staff(`restore${type}`, { id })).toMatchObject({ __typename: `${type}Payload`, record: { id } });
    expect(await seen()).toEqual({ node: { id } });
  });

  test("is refused by name, and then left as it was", async () => {
    const sample = sampleOf(type);
    const { record } = await staff(`create${type}`, sample.create(++n));
    const refused = await staff(`update${type}`, { id: record.id, ...sample.change, ...sample.refused.input });
    const { field } = sample.refused;
    expect(refused).toMatchObject({ __typename: "InvalidInput", path: ["input", ...(field?.split(".") ?? [])] });
    expect(refused.message).not.toMatch(/constraint|forme attendue/);
    const again = await staff(`update${type}`, { id: record.id, version: record.version });
    expect(again).toMatchObject({ __typename: `${type}Payload`, record: { version: record.version } });
  });

  test("answers a stale version with the current one", async () => {
    const sample = sampleOf(type);
    const { record } = await staff(`create${type}`, sample.create(++n));
    const stale = await staff(`update${type}`, { id: record.id, version: 7, ...sample.change });
    expect(stale).toMatchObject({ __typename: "VersionConflict", path: ["input", "version"], currentVersion: record.version });
  });

  test("takes nothing that its model does not list", async () => {
    const inputs = [`Create${type}Input`, `Update${type}Input`, `Upsert${type}Input`].map((name) => directory.schema.getType(name));
    const fields = inputs.flatMap((input) => Object.keys((input as { getFields(): object }).getFields()));
    const kept = ["createdAt", "updatedAt", "archivedAt", "declaredAudience", "nameKey", "possible", "certain", "needsBasis", "withheld"];
    expect(fields.filter((field) => kept.includes(field))).toEqual([]);
  });
});

test("a write whose later step fails leaves nothing", async () => {
  const count = async (): Promise<unknown> => (await directory.db.owner.query("select count(*) from project")).rows;
  const before = await count();
  const refused = await staff("createProject", { name: "Sans suite", themes: ["education"], territories: ["nowhere"] });
  expect(refused).toMatchObject({ __typename: "InvalidInput", path: ["input", "territories", "0"] });
  expect(await count()).toEqual(before);
});

test("a record that does not exist, or is archived, is not referred to", async () => {
  const { record } = await staff("createPerson", { familyName: "Éphémère" });
  await staff("archivePerson", { id: record.id });
  const contribution = sampleOf("Contribution");
  const refused = await staff("createContribution", { ...contribution.create(0), person: record.id });
  expect(refused).toMatchObject({ __typename: "InvalidInput", path: ["input", "person"] });
});

test("a seat is not given twice on one day", async () => {
  const mandate = sampleOf("Mandate").create(50);
  await staff("createMandate", mandate);
  expect(await staff("createMandate", mandate)).toMatchObject({
    __typename: "InvalidInput",
    message: "Ce siège est déjà occupé à ces dates.",
  });
});

test("a territory lies in wider ones alone, and a code means the narrowest of them", async () => {
  const territory = async (input: Readonly<Record<string, unknown>>): Promise<Written> =>
    await staff("createTerritory", input, "containedIn { name }");
  await territory({ kind: "REGION", code: "75", name: "Nouvelle-Aquitaine" });
  await territory({ kind: "DEPARTMENT", code: "75", name: "Paris" });
  const city = await territory({ kind: "COMMUNE", code: "75056", name: "Paris", containedIn: ["75"] });
  expect(city.record).toMatchObject({ containedIn: [{ name: "Paris" }] });
  const itself = await staff("updateTerritory", { id: city.record.id, containedIn: ["75056"] });
  expect(itself).toMatchObject({ __typename: "InvalidInput", path: ["input", "containedIn", "0"] });
});

test.each([
  ["PHONE", "01 40 00 00 00", "+33 1 40 00 00 00"],
  ["PHONE", "0041 44 668 18 00", "+41 44 668 18 00"],
  ["PHONE", "01 40 00", null],
  ["EMAIL", "contact@exemple", null],
  ["WEB", "https://exemple.fr/contact", "https://exemple.fr/contact"],
  ["WEB", "ftp://exemple.fr", null],
  ["POSTAL", "6, rue du Département, 75018 Paris", "6, rue du Département, 75018 Paris"],
])("a contact by %s %s is kept as %s", async (kind, value, kept) => {
  const { organization } = { organization: sampleOf("Position").create(0).organization };
  const created = await staff("createContactPoint", { organization, kind, value }, "value");
  expect(created).toMatchObject(kept === null ? { __typename: "InvalidInput", path: ["input", "value"] } : { record: { value: kept } });
});
