import { createTestDatabase, type TestDatabase } from "../test/support/test-database.js";
import { generateNetwork } from "./dataset.js";

const ORGANIZATIONS = 600;
const UNNAMED = "unnamed_attendance";

describe("the generated network", () => {
  const databases: TestDatabase[] = [];
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.drop()));
  });

  it("is the same whether it is loaded in bulk or with every trigger", async () => {
    const bulk = await generated(true);
    const guarded = await generated(false);

    expect(bulk).toEqual(guarded);
    expect(bulk.get("organization")).toMatch(new RegExp(`^${ORGANIZATIONS} `));
    expect(bulk.get("search_document")).not.toMatch(/^0 /);
  });

  /**
   * Of each table, how many rows and a digest of what they hold, but for when they were written and what tells how (versions, audit, feed).
   * What audiences are told of small numbers follows from a secret of each database; STAFF's numbers are exact.
   */
  async function generated(inBulk: boolean): Promise<Map<string, string>> {
    const database = await createTestDatabase();
    databases.push(database);
    await generateNetwork(database.url, ORGANIZATIONS, () => undefined, inBulk);
    const { rows: tables } = await database.owner.query<{ name: string }>(
      "select c.relname as name from pg_class c where c.relnamespace = 'directory'::regnamespace and c.relkind = 'r' and c.relname not in ('audit_entry', 'change') and c.relname not like '%\\_version' order by 1",
    );
    const digests = new Map<string, string>();
    for (const { name } of tables) {
      const row = `to_jsonb(t) - '{created_at,updated_at,executed_at,timestamp${name === UNNAMED ? ",id,more" : ""}}'::text[]`;
      const { rows } = await database.owner.query<{ digest: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg((${row})::text, e'\\n' order by (${row})::text)), '') as digest from ${name} t ${name === UNNAMED ? "where audience = 3" : ""}`,
      );
      digests.set(name, rows[0]?.digest ?? "");
    }
    return digests;
  }
});
