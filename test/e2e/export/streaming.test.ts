import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { ExportServer } from "../../support/export-server.js";

const RECORDS = 30_000;
/** Records that one statement reads. */
const PAGE = 500;

let exports: ExportServer;

beforeAll(async () => {
  exports = await ExportServer.start();
  const { owner } = exports.server.directory.db;
  // What the triggers would keep of them is not looked at here.
  await owner.query("alter table organization disable trigger user");
  await owner.query(
    `insert into organization (id, audience, kind, name, description)
     select ('019c0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'ASSOCIATION', 'Association ' || n, repeat('texte ', 200)
     from generate_series(1, $1) n`,
    [RECORDS],
  );
  await owner.query("alter table organization enable trigger user");
}, 120_000);

afterAll(() => exports.stop());

test("a client that does not read holds no transaction open and no export in memory", async () => {
  const before = process.memoryUsage().rss;
  const response = await new Promise<import("node:http").IncomingMessage>((resolve) => {
    get(`${exports.server.url}/exports/organizations.jsonl`, resolve);
  });
  response.pause();
  const busy = async (): Promise<number> => {
    const { rows } = await exports.server.directory.db.owner.query(
      "select from pg_stat_activity where usename = 'maillage_public' and datname = current_database() and (state <> 'idle' or backend_xmin is not null)",
    );
    return rows.length;
  };
  // What lies between server and client fills up first.
  let idle = 0;
  for (const until = Date.now() + 20_000; idle < 10 && Date.now() < until; await wait(200)) idle = (await busy()) === 0 ? idle + 1 : 0;
  expect(idle).toBe(10);
  let bytes = 0;
  let last = "";
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    last = (last + chunk.toString("latin1")).slice(-100);
  }
  expect(bytes).toBeGreaterThan(RECORDS * 1_200);
  expect(last).toMatch(/\{"type":"End","records":\d+\}\n$/);
  expect(process.memoryUsage().rss - before).toBeLessThan(bytes * 2);
}, 60_000);

test.each(["csv", "xlsx"])(
  "a client that leaves ends the reading of %s",
  async (extension) => {
    const abort = new AbortController();
    const response = await exports.get(`/exports/organizations.${extension}`, "PUBLIC", { signal: abort.signal });
    expect(response.status).toBe(200);
    let statements = 0;
    const stop = exports.server.directory.db.database.onStatement(({ text }) => {
      if (text.includes('from "organization"')) statements += 1;
    });
    abort.abort();
    // The page that is being read is the last; a busy machine may take its time over it.
    let then = -1;
    for (const until = Date.now() + 20_000; statements !== then && Date.now() < until; ) {
      then = statements;
      await wait(1_500);
    }
    stop();
    expect(statements).toBeLessThan(RECORDS / PAGE / 2);
    expect(exports.server.log.filter((line) => line.includes("failed"))).toEqual([]);
  },
  60_000,
);
