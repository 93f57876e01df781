import pg from "pg";
import { TestDirectory } from "../../support/directory.js";
import { makeOrganization, makeRelationship } from "../../support/factories/organizations.js";
import { makeSource } from "../../support/factories/references.js";
import { LocalCopy } from "../../support/sync/local-copy.js";

let directory: TestDirectory;

beforeAll(async () => {
  directory = await TestDirectory.create();
});

afterAll(() => directory.drop());

test("what is hidden while another writer changes what is shown with it is a removal", async () => {
  const { owner, url } = directory.db;
  const [from, to] = [await makeOrganization(owner, {}), await makeOrganization(owner, {})];
  const { id } = await makeRelationship(owner, { fromId: from.id, toId: to.id });
  const source = await makeSource(owner, {});
  const copy = new LocalCopy(directory, "PUBLIC");
  await copy.catchUp();
  const [hider, teller] = await Promise.all(
    [1, 2].map(async () => {
      const client = new pg.Client({ connectionString: url, options: "-c search_path=directory,public" });
      await client.connect();
      return client;
    }),
  );
  if (!hider || !teller) throw new Error("No connections");
  try {
    await hider.query("begin");
    await hider.query("update relationship set declared_audience = 3 where id = $1", [id]);
    const isTold = teller.query("insert into relationship_source values ($1, $2)", [id, source.id]);
    // Long enough for whoever does not wait.
    await Promise.race([isTold, new Promise((resolve) => setTimeout(resolve, 300))]);
    await hider.query("commit");
    await isTold;
  } finally {
    await Promise.all([hider.end(), teller.end()]);
  }
  const told = await copy.catchUp();
  expect(told).toMatchObject([{ kind: "REMOVE", type: "RELATIONSHIP" }]);
});
