import { TestDirectory } from "../../support/directory.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { LocalCopy } from "../../support/sync/local-copy.js";

let directory: TestDirectory;

beforeAll(async () => {
  directory = await TestDirectory.create();
  await makeOrganization(directory.db.owner, {});
});

afterAll(() => directory.drop());

interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Shared Hit Blocks": number;
  readonly "Shared Read Blocks": number;
  readonly Plans?: readonly Plan[];
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

/** How the database answers a poll of the whole feed to which nothing is told: what it reads of the changes, and how many blocks. */
async function emptyPoll(): Promise<{ readonly reads: readonly string[]; readonly blocks: number }> {
  await directory.db.owner.query("vacuum analyze change");
  const copy = new LocalCopy(directory, "PUBLIC");
  await copy.catchUp();
  const query =
    "query ($after: String) { changes(after: $after, first: 500) { cursor hasMore changes { kind id node { ... on Organization { name contactPoints { value } } } } } }";
  const { statements, data } = await directory.ask<{ changes: { changes: unknown[] } }>(
    query,
    { after: copy.cursor },
    { audience: "PUBLIC" },
  );
  expect(data.changes.changes).toEqual([]);
  expect(statements).toHaveLength(1);
  const [{ text, values } = { text: "", values: [] }] = statements;
  const [row] = await directory.db.database
    .reader("PUBLIC")
    .run<{ "QUERY PLAN": string }>({ text: `explain (analyze, buffers, format json) ${text}`, values });
  const [explained] = JSON.parse(row?.["QUERY PLAN"] ?? "[]") as [{ Plan: Plan }];
  const reads = nodesOf(explained.Plan).filter((node) => node["Relation Name"] === "change");
  const blocks = reads.reduce((sum, node) => sum + node["Shared Hit Blocks"] + node["Shared Read Blocks"], 0);
  return { reads: reads.map((node) => `${node["Node Type"]} ${node["Index Name"]}`), blocks };
}

test("asking in vain is one look into one index, at ten thousand changes and at a hundred thousand", async () => {
  const changes = (count: number) =>
    directory.db.owner.query(
      `insert into change (xid, type, id, audience_before, audience_after, concerns)
       select (g % 300)::text::xid8, 'PERSON', gen_random_uuid(), 0, 0, g % 4 from generate_series(1, $1::int) g`,
      [count],
    );
  await changes(10_000);
  const few = await emptyPoll();
  await changes(90_000);
  const many = await emptyPoll();
  expect(few.reads).toEqual(["Index Scan change_pkey"]);
  expect(many.reads).toEqual(few.reads);
  expect(few.blocks).toBeLessThanOrEqual(4);
  // One more level of the index, at most.
  expect(many.blocks).toBeLessThanOrEqual(few.blocks + 1);
});
