import "reflect-metadata";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { loadConfig } from "../src/config.js";
import { openDatabaseServer } from "../src/database/database-server.js";
import { readerRole, roleUrl } from "../src/database/roles.js";
import { assertAgreement } from "./agreement.js";
import { explainQuestion } from "./explain.js";
import { loadPeer, type Round } from "./load.js";
import { openNetwork } from "./network.js";
import { type BenchOptions, readOptions } from "./options.js";
import { type Peer, peers, RunningPeer } from "./peers/peer.js";
import type { Question } from "./questions/question.js";
import { Random } from "./random.js";
import { type PeerRounds, renderTable } from "./report.js";

const DRAWN = 200;
const COMPARED = 20;
const WARM_UP_SECONDS = 2;
/** Counted as for anyone, and enough for all that the bench asks. */
const POINTS_PER_MINUTE = 1_000_000_000;

const say = (message: string): void => console.error(message);
const stops: (() => Promise<void>)[] = [];

async function main(options: BenchOptions): Promise<void> {
  const config = loadConfig();
  const log = pino({ level: "warn" }, pino.destination(2));
  const bench = { ...config, dataDir: join(config.dataDir, "bench") };
  const onProgress = ({ en }: { en: string }): void => say(en);
  const server = await openDatabaseServer(bench, { log, onProgress, purpose: "bench", share: true });
  stops.push(server.stop);
  for (const organizations of options.sizes) {
    const ownerUrl = await openNetwork({ serverUrl: server.url, secret: server.secret, log, organizations, onProgress: say });
    const readerUrl = roleUrl(ownerUrl, readerRole("PUBLIC"), server.secret);
    if (options.explain) {
      for (const question of options.questions) {
        const variables = question.draw(new Random(1), organizations);
        console.log(await explainQuestion(readerUrl, question, variables));
      }
    } else {
      const environment = {
        DATABASE_URL: ownerUrl,
        MAILLAGE_SECRET: server.secret,
        MAILLAGE_POINTS_PUBLIC: String(POINTS_PER_MINUTE),
        BENCH_READER_URL: readerUrl,
        PORT: "0",
        HOST: "127.0.0.1",
      };
      console.log(await measure(options, organizations, ownerUrl, environment));
    }
  }
}

async function measure(
  options: BenchOptions,
  organizations: number,
  databaseUrl: string,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const running: RunningPeer[] = [];
  for (const peer of peers) {
    const started = await RunningPeer.start(peer, environment);
    stops.push(() => started.stop());
    running.push(started);
  }
  const results = new Map<Question, PeerRounds>();
  for (const question of options.questions) {
    const random = new Random(organizations);
    const drawn = Array.from({ length: DRAWN }, () => question.draw(random, organizations));
    await assertAgreement(running, question, drawn.slice(0, COMPARED));
    const rounds = new Map<Peer, Round[]>(peers.map((peer) => [peer, []]));
    for (const peer of running) await loadPeer(peer, question, drawn, { ...options, seconds: WARM_UP_SECONDS, databaseUrl });
    for (let round = 0; round < options.rounds; round += 1) {
      for (const peer of running) rounds.get(peer.peer)?.push(await loadPeer(peer, question, drawn, { ...options, databaseUrl }));
    }
    results.set(question, rounds);
    say(renderTable(new Map([[question, rounds]])));
  }
  await Promise.all(running.map((peer) => peer.stop()));
  const { connections, rounds, seconds } = options;
  const conditions = `${availableParallelism()} cores, ${connections} connections, median of ${rounds} rounds of ${seconds} s`;
  return `\n### ${organizations.toLocaleString("en")} organizations\n\n${conditions}.\n\n${renderTable(results)}`;
}

async function stopAll(): Promise<void> {
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stopAll().finally(() => process.exit(130)));
try {
  await main(readOptions(process.argv));
} finally {
  await stopAll();
}
