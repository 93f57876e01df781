import "reflect-metadata";
import { once } from "node:events";
import { createReadStream, createWriteStream, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { pino } from "pino";
import { loadConfig } from "../src/config.js";
import { repeat } from "../src/core/recurring.js";
import { openDatabaseServer } from "../src/database/database-server.js";
import { inDatabase } from "../src/database/database-url.js";
import { migrate } from "../src/database/migrator.js";
import type { WriterDatabase } from "../src/database/writer-connection.js";
import type { ImportFile } from "../src/modules/import/imported-record.js";
import { ImportService, importProfiles } from "../src/modules/import/index.js";
import { Matcher } from "../src/modules/matching/index.js";
import { backendCpuMs } from "./backend-cpu.js";
import { Random } from "./random.js";

const WORDS = "Maison Quartier Emploi Jeunesse Culture Solidaire Habitat Sport Femmes Lecture Jardin Insertion Santé Accueil Famille".split(
  " ",
);

const MAPPING = `name: bench
label: { fr: Essai, en: Trial }
source: { name: %source }
records:
  - type: Organization
    externalId: id
    name: nom
    kind: { constant: ASSOCIATION }
    identifiers: [{ scheme: SIRET, value: siret }]
    contactPoints:
      - { kind: EMAIL, value: courriel }
      - { kind: PHONE, label: Standard, value: telephone }
`;

/**
 * Times an import of so many generated organizations, each with a SIRET, an e-mail address and a telephone, into an empty directory; then one
 * of the same organizations by another source, to which they are known.
 */
async function main(rows: number): Promise<void> {
  const config = loadConfig();
  const log = pino({ level: "warn" }, pino.destination(2));
  const server = await openDatabaseServer(
    { ...config, dataDir: join(config.dataDir, "bench") },
    { log, onProgress: ({ en }) => console.error(en), purpose: "bench", share: true },
  );
  const folder = await mkdtemp(join(tmpdir(), "bench-imports-"));
  try {
    const file = join(folder, "rows.csv");
    await writeRows(file, rows);
    const ownerUrl = await emptyDatabase(server.url);
    const owner = { ownerUrl, secret: server.secret, log, waitMs: 10_000, lockTimeoutMs: 5_000, connectionTimeoutMs: 5_000 };
    await migrate(owner);
    const importFile = { name: "rows.csv", size: statSync(file).size, open: () => createReadStream(file) };
    for (const source of ["Essai de vitesse", "Autre source"]) await time(source, importFile, rows, owner);
  } finally {
    await rm(folder, { recursive: true });
    await server.stop();
  }
}

async function time(source: string, file: ImportFile, rows: number, database: WriterDatabase): Promise<void> {
  const profile = importProfiles.get("csv")?.({ name: "bench.yaml", text: MAPPING.replace("%source", source) });
  if (!profile) throw new Error("There is no profile csv");
  const phases = new Map<string, number>();
  const started = performance.now();
  const nodeBefore = process.cpuUsage();
  const postgresBefore = await backendCpuMs(database.ownerUrl);
  let backendMs: number | null = null;
  const stopWatching = repeat(
    1_000,
    async () => {
      backendMs = Math.max(backendMs ?? 0, (await backendCpuMs(database.ownerUrl)) ?? 0);
    },
    (error) => console.error(error),
  );
  const { counts } = await new ImportService(database, new Matcher()).import(
    { profile, files: [file], actor: { name: "bench" } },
    { onProgress: (phase) => void phases.set(phase, performance.now()) },
  );
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(nodeBefore);
  await stopWatching();
  console.log(`${source}: ${rows} rows, ${JSON.stringify(counts)}, ${availableParallelism()} cores`);
  console.log([...phases].map(([phase, at]) => `${phase} until ${((at - started) / 1000).toFixed(1)} s`).join(", "));
  const postgres = backendMs === null ? "?" : ((backendMs - (postgresBefore ?? 0)) / 1000).toFixed(1);
  console.log(
    `${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s; processor: Node ${((user + system) / 1e6).toFixed(1)} s, PostgreSQL ${postgres} s`,
  );
}

async function emptyDatabase(serverUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query("drop database if exists maillage_bench_imports with (force)");
    await client.query("create database maillage_bench_imports");
  } finally {
    await client.end();
  }
  return inDatabase(serverUrl, "maillage_bench_imports");
}

async function writeRows(path: string, rows: number): Promise<void> {
  const random = new Random(rows);
  const word = (): string => WORDS[random.below(WORDS.length)] ?? "";
  const file = createWriteStream(path);
  file.write("id;nom;siret;courriel;telephone\n");
  for (let row = 0; row < rows; row += 1) {
    const siret = withKey(`${withKey(String(10_000_000 + row * 7))}0001`);
    const cells = [
      `x${row}`,
      `Association ${word()} ${word()} ${row}`,
      siret,
      `contact${row}@asso${row}.example.org`,
      `01${40_000_000 + row}`,
    ];
    if (!file.write(`${cells.join(";")}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

/** With the figure that makes its Luhn sum a multiple of ten. */
function withKey(digits: string): string {
  const doubled = [...digits].reverse().map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1));
  const sum = doubled.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

await main(Number(process.argv[2] ?? 100_000));
