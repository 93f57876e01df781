import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import type { Audience } from "../../../src/core/audience.js";
import { TestDirectory } from "../../support/directory.js";
import { LocalCopy } from "../../support/sync/local-copy.js";

const ROUNDS = 1_000;
const WRITERS = 4;
/** Writers change what was made last, so that they often meet on one record. */
const RIVALRY = 6;
const READERS: readonly Audience[] = ["PUBLIC", "MEMBER", "STAFF"];

let directory: TestDirectory;

beforeEach(async () => {
  directory = await TestDirectory.create();
});

afterEach(() => directory.drop());

/** Numbers that a seed decides (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Reader {
  /** May be killed: what it read since its last stored cursor is read again. */
  step(): Promise<void>;
  finish(): Promise<void>;
  readonly records: ReadonlyMap<string, unknown>;
}

type MakeReader = (audience: Audience, below: (most: number) => number) => Reader;

/** Writers that open transactions, write, wait for others, and commit or not in any order; readers that read all the while. */
async function churn(seed: number, rounds: number, makeReader: MakeReader): Promise<readonly (readonly [Audience, Reader])[]> {
  const below = chance(seed);
  const ids: string[] = [];
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const client = new pg.Client({ connectionString: directory.db.url, options: "-c search_path=directory,public -c lock_timeout=20ms" });
      await client.connect();
      return { client, isOpen: false, made: [] as string[] };
    }),
  );
  const readers = READERS.map((audience) => [audience, makeReader(audience, below)] as const);
  const end = async (writer: (typeof writers)[number], isKept: boolean): Promise<void> => {
    await writer.client.query(isKept ? "commit" : "rollback");
    if (isKept) ids.push(...writer.made);
    Object.assign(writer, { isOpen: false, made: [] });
  };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const writer = writers[below(WRITERS)] as (typeof writers)[number];
      if (writer.isOpen && below(3) === 0) await end(writer, below(5) > 0);
      else {
        if (!writer.isOpen) await writer.client.query("begin");
        writer.isOpen = true;
        try {
          await write(writer, ids, below);
        } catch {
          // A row that another writer holds: this transaction gives up.
          await end(writer, false);
        }
      }
      if (below(2) === 0) await readers[below(readers.length)]?.[1].step();
    }
    for (const writer of writers) if (writer.isOpen) await end(writer, true);
    for (const [, reader] of readers) await reader.finish();
  } finally {
    await Promise.all(writers.map(({ client }) => client.end()));
  }
  return readers;
}

async function write(
  { client, made }: { readonly client: pg.Client; readonly made: string[] },
  ids: readonly string[],
  below: (most: number) => number,
): Promise<void> {
  const id = ids[ids.length - 1 - below(Math.min(RIVALRY, Math.max(1, ids.length)))];
  const what = below(8);
  if (id === undefined || what < 2) {
    const fresh = uuidv7();
    await client.query("insert into organization (id, kind, name, declared_audience) values ($1, 'PUBLIC_BODY', $2, $3)", [
      fresh,
      `O ${ids.length}`,
      below(4),
    ]);
    made.push(fresh);
  } else if (what === 2) await client.query("update organization set declared_audience = $2 where id = $1", [id, below(4)]);
  else if (what === 3)
    await client.query("update organization set archived_at = case when archived_at is null then now() end where id = $1", [id]);
  else if (what === 4)
    await client.query(
      "insert into contact_point (id, kind, value, organization_id, declared_audience, value_audience) select $2, 'WEB', 'https://x.example', o.id, $3, $4 from organization o where o.id = $1",
      [id, uuidv7(), below(4), below(4)],
    );
  else if (what === 5) await client.query("delete from contact_point where organization_id = $1", [id]);
  else if (what === 6) await client.query("delete from organization where id = $1", [id]);
  else await client.query("update organization set description = $2 where id = $1", [id, `D ${below(1000)}`]);
}

const QUERY = `query ($first: Int, $after: String) { organizations(first: $first, after: $after) { pageInfo { hasNextPage endCursor }
  edges { node { id name version contactPoints { id label value withheld } identifiers { scheme value } themes { code } } } } }`;

interface Listed {
  readonly organizations: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  };
}

async function everything(audience: Audience): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (let after: string | null = null, more = true; more; ) {
    const { organizations }: Listed = (await directory.ask<Listed>(QUERY, { first: 100, after }, { audience })).data;
    for (const { node } of organizations.edges) all[node.id] = node;
    ({ hasNextPage: more, endCursor: after } = organizations.pageInfo);
  }
  return all;
}

/** By the feed. It stores its copy and the cursor together; killed, it begins again from what it stored. */
const byFeed: MakeReader = (audience, below) => {
  const copy = new LocalCopy(directory, audience, { first: 1 + below(6), types: ["ORGANIZATION"] });
  return {
    records: copy.records,
    async step() {
      const page = await copy.page();
      if (below(3) > 0) copy.keep(page);
      else if (below(20) === 0) copy.forget();
    },
    finish: async () => void (await copy.catchUp()),
  };
};

/** By the time of the last change that it saw, as many feeds do. */
const byTime: MakeReader = (audience) => {
  const records = new Map<string, unknown>();
  let since = "-infinity";
  const step = async (): Promise<void> => {
    const rows = await directory.db.database.reader(audience).run<{ id: string; at: string }>({
      text: "select id, max(at)::text as at from change where at > $1 group by id order by 2",
      values: [since],
    });
    const all = await everything(audience);
    for (const { id, at } of rows) {
      const key = Buffer.from(`Organization:${id}`).toString("base64url");
      if (Object.hasOwn(all, key)) records.set(key, all[key]);
      else records.delete(key);
      since = at;
    }
  };
  return { records, step, finish: step };
};

test(`however late and in whatever order writers commit, every copy is the directory after ${ROUNDS} rounds`, async () => {
  const seed = Number(process.env.MAILLAGE_TEST_SEED ?? Date.now() % 1_000_000);
  process.stderr.write(`seed ${seed}\n`);
  for (const [audience, reader] of await churn(seed, ROUNDS, byFeed)) {
    expect([audience, Object.fromEntries(reader.records)]).toEqual([audience, await everything(audience)]);
  }
}, 120_000);

test("the same finds what a copy by time loses", async () => {
  const readers = await churn(1, 300, byTime);
  const equal = await Promise.all(
    readers.map(
      async ([audience, { records }]) =>
        JSON.stringify([...records].sort()) === JSON.stringify(Object.entries(await everything(audience)).sort()),
    ),
  );
  expect(equal).toContain(false);
}, 60_000);
