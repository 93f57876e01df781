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
import { renderNoise } from "./noise.js";
import { type BenchOptions, readOptions } from "./options.js";
import { type Peer, peers, peersOf, RunningPeer } from "./peers/peer.js";
import type { Question, Variables } from "./questions/question.js";
import { Random } from "./random.js";
import { type PeerRounds, renderTable } from "./report.js";
import { openVariant } from "./variant.js";

const DRAWN = 200;
const COMPARED = 20;
const WARM_UP_SECONDS = 4;
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
    const readerUrl = roleUrl(ownerUrl, readerRole("MEMBER"), server.secret);
    if (options.explain) {
      for (const question of options.questions) {
        const variables = question.draw(new Random(1), organizations);
        console.log(await explainQuestion(readerUrl, question, variables));
      }
    } else {
      const compared: Compared[] = [];
      const databases = new Map<string, string>();
      for (const peer of options.audience === undefined ? peers : peersOf(options.audience)) {
        if (!options.questions.some((question) => peer.answers?.(question) ?? true)) continue;
        const databaseUrl = databases.get(peer.schema) ?? (await openVariant(server.url, ownerUrl, peer.schema));
        databases.set(peer.schema, databaseUrl);
        compared.push({ peer, databaseUrl });
      }
      console.log(await measure(options, organizations, server.secret, compared));
    }
  }
}

/** A server and the database that it serves. */
interface Compared {
  readonly peer: Peer;
  readonly databaseUrl: string;
}

async function measure(options: BenchOptions, organizations: number, secret: string, compared: readonly Compared[]): Promise<string> {
  const running: RunningPeer[] = [];
  for (const { peer, databaseUrl } of compared) {
    const environment = {
      DATABASE_URL: databaseUrl,
      MAILLAGE_SECRET: secret,
      MAILLAGE_POINTS_PUBLIC: String(POINTS_PER_MINUTE),
      BENCH_READER_URL: roleUrl(databaseUrl, readerRole("PUBLIC"), secret),
      PORT: "0",
      HOST: "127.0.0.1",
    };
    const started = await RunningPeer.start(peer, environment);
    stops.push(() => started.stop());
    running.push(started);
  }
  for (const peer of running) await peer.settled();
  const render = (of: ReadonlyMap<Question, PeerRounds>): string =>
    options.audience === undefined ? renderTable(of) : `${renderTable(of)}\n\n${renderNoise(of)}`;
  const load = (peer: RunningPeer, question: Question, drawn: readonly Variables[], seconds: number): Promise<Round> => {
    const databaseUrl = compared.find((one) => one.peer === peer.peer)?.databaseUrl ?? "";
    return loadPeer(peer, question, drawn, { ...options, seconds, databaseUrl });
  };
  const results = new Map<Question, PeerRounds>();
  for (const question of options.questions) {
    const random = new Random(organizations);
    const drawn = Array.from({ length: DRAWN }, () => question.draw(random, organizations));
    const asked = running.filter(({ peer }) => peer.answers?.(question) ?? true);
    await assertAgreement(asked, question, drawn.slice(0, COMPARED));
    const rounds = new Map<Peer, Round[]>(asked.map(({ peer }) => [peer, []]));
    for (const peer of asked) await load(peer, question, drawn, WARM_UP_SECONDS);
    for (let round = 0; round < options.rounds; round += 1) {
      for (const peer of turned(asked, round)) rounds.get(peer.peer)?.push(await load(peer, question, drawn, options.seconds));
    }
    results.set(question, rounds);
    say(render(new Map([[question, rounds]])));
  }
  await Promise.all(running.map((peer) => peer.stop()));
  const { connections, rounds, seconds } = options;
  const conditions = `${availableParallelism()} cores, ${connections} connections, median of ${rounds} rounds of ${seconds} s`;
  return `\n### ${organizations.toLocaleString("en")} organizations\n\n${conditions}.\n\n${render(results)}`;
}

/** Another server begins each round: what comes first after a pause may find the machine otherwise than what follows. */
function turned<T>(items: readonly T[], by: number): readonly T[] {
  const from = by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
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
