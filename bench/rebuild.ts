import { join } from "node:path";
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import { loadConfig } from "../src/config.js";
import { Database } from "../src/database/database.js";
import { openDatabaseServer } from "../src/database/database-server.js";
import { LiveNetwork, measureMap } from "../src/modules/network/index.js";
import { NetworkThread } from "../src/network-thread.js";
import { openNetwork } from "./network.js";

const REBUILDS = 5;
const IDLE_MS = 5_000;

/** The event loop's delay is looked at every millisecond. */
async function delayed<Answer>(work: () => Promise<Answer>): Promise<{ readonly delay: IntervalHistogram; readonly answer: Answer }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const answer = await work();
  delay.disable();
  return { delay, answer };
}

function quantiles(delay: IntervalHistogram): string {
  const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(1);
  return `median ${ms(delay.percentile(50))}, p99 ${ms(delay.percentile(99))}, longest ${ms(delay.max)} ms`;
}

/** What building the network in memory from the database takes, and how long the event loop is held up meanwhile. */
async function main(organizations: number): Promise<void> {
  const config = loadConfig();
  const log = pino({ level: "warn" }, pino.destination(2));
  const bench = { ...config, dataDir: join(config.dataDir, "bench") };
  const server = await openDatabaseServer(bench, { log, onProgress: ({ en }) => console.error(en), purpose: "bench", share: true });
  const { secret } = server;
  const ownerUrl = await openNetwork({
    serverUrl: server.url,
    secret,
    log,
    organizations,
    onProgress: (message) => console.error(message),
  });
  const database = new Database({ ...config.database, ownerUrl, secret, log });
  const thread = new NetworkThread({ ownerUrl, secret, connectionTimeoutMs: config.database.connectionTimeoutMs });
  const network = new LiveNetwork({ twin: thread, runner: database.writer(), measure: (map) => Promise.resolve(measureMap(map)), log });
  try {
    await network.catchUp();
    const { nodes, ties, bytes } = network.figures();
    console.log(`${organizations} organizations, ${nodes} nodes, ${ties} ties: ${(bytes / 1e6).toFixed(1)} MB for both threads`);
    const idle = await delayed(() => pause(IDLE_MS));
    console.log(`event loop at rest: ${quantiles(idle.delay)}`);
    for (let time = 0; time < REBUILDS; time++) {
      const before = process.cpuUsage();
      const { delay } = await delayed(() => network.rebuild());
      const { user, system } = process.cpuUsage(before);
      const seconds = network.figures().buildSeconds.toFixed(2);
      console.log(
        `build: ${seconds} s, ${((user + system) / 1e6).toFixed(2)} s of processor time; event loop meanwhile: ${quantiles(delay)}`,
      );
    }
  } finally {
    await network.stop();
    await thread.stop();
    await database.close();
    await server.stop();
  }
}

await main(Number(process.argv[2] ?? 150_000));
