import "reflect-metadata";
import { join } from "node:path";
import { pino } from "pino";
import { loadConfig } from "../src/config.js";
import { Database } from "../src/database/database.js";
import { openDatabaseServer } from "../src/database/database-server.js";
import { type MatchCandidate, Matcher } from "../src/modules/matching/index.js";
import { backendCpuMs } from "./backend-cpu.js";
import { openNetwork } from "./network.js";

const BATCH = 1000;
const BATCHES = 20;
const SOURCE = "00000000-0000-7000-8000-000000000000";

/** Times finding again, by their names alone, a thousand organizations at a time of a generated network. */
async function main(organizations: number): Promise<void> {
  const config = loadConfig();
  const log = pino({ level: "warn" }, pino.destination(2));
  const bench = { ...config, dataDir: join(config.dataDir, "bench") };
  const onProgress = (message: string): void => console.error(message);
  const server = await openDatabaseServer(bench, { log, onProgress: ({ en }) => onProgress(en), purpose: "bench", share: true });
  const { secret } = server;
  const ownerUrl = await openNetwork({ serverUrl: server.url, secret, log, organizations, onProgress });
  const database = new Database({ ...config.database, ownerUrl, secret, log });
  const matcher = new Matcher();
  try {
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const candidates = await namesOf(database, batch * BATCH);
      const [started, before, postgresBefore] = [performance.now(), process.cpuUsage(), await backendCpuMs(ownerUrl)];
      const decisions = await database.write((runner) => matcher.match(runner, candidates));
      const { user, system } = process.cpuUsage(before);
      const [seconds, postgres] = [performance.now() - started, (await backendCpuMs(ownerUrl)) ?? 0];
      const found = decisions.filter(({ outcome }) => outcome !== "NONE").length;
      const node = ((user + system) / 1000).toFixed(0);
      console.log(
        `${candidates.length} names, ${found} found: ${seconds.toFixed(0)} ms; processor: Node ${node}, PostgreSQL ${postgres - (postgresBefore ?? 0)} ms`,
      );
    }
  } finally {
    await database.close();
    await server.stop();
  }
}

async function namesOf(database: Database, after: number): Promise<MatchCandidate[]> {
  const rows = await database.writer().run<{ name: string }>({
    text: `select name from organization order by id offset $1 limit ${BATCH}`,
    values: [after],
  });
  return rows.map(({ name }, at) => ({ key: String(at), name, identifiers: [], sourceId: SOURCE, phones: [], emails: [] }));
}

await main(Number(process.argv[2] ?? 100_000));
