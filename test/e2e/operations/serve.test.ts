import { type ChildProcess, spawn } from "node:child_process";
import { chmod, chown, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../../../src/database/embedded/free-port.js";
import { buildProgram, PROGRAM } from "../../support/program.js";
import { createTestDatabase } from "../../support/test-database.js";
import { until } from "../../support/until.js";

const READY_LINE = "Maillage est prêt";
const ROOT = process.getuid?.() === 0;
const NOBODY = 65_534;

let folder: string;
const children: Command[] = [];

/** The program run as a user does, with what it printed. */
interface Command {
  readonly process: ChildProcess;
  readonly printed: () => string;
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

beforeAll(async () => {
  await buildProgram();
  folder = await newFolder();
}, 120_000);

afterEach(async () => {
  for (const { process, ended } of children.splice(0)) {
    process.kill("SIGTERM");
    await ended;
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function newFolder(owner?: number): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "maillage-serve-"));
  await chmod(made, 0o755);
  if (owner !== undefined) await chown(made, owner, owner);
  return made;
}

function maillage(
  parameters: string[],
  { port = 0, dataDir = folder, uid = undefined as number | undefined, environment = {} } = {},
): Command {
  const child = spawn(process.execPath, [PROGRAM, ...parameters], {
    env: {
      PATH: process.env.PATH,
      MAILLAGE_DATA_DIR: dataDir,
      MAILLAGE_SAMPLE: "false",
      LOG_LEVEL: "warn",
      PORT: String(port),
      ...environment,
    },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (part: string) => (text += part));
  const ended = new Promise<number | NodeJS.Signals | null>((settle) => child.once("close", (code, signal) => settle(code ?? signal)));
  const command = { process: child, printed: () => text, ended };
  children.push(command);
  return command;
}

async function serve(options: Parameters<typeof maillage>[1] = {}): Promise<Command & { port: number; startMs: number }> {
  const port = await findFreePort();
  const started = performance.now();
  const command = maillage(["serve"], { ...options, port });
  let isOver = false;
  void command.ended.then(() => (isOver = true));
  while (!command.printed().includes(READY_LINE)) {
    if (isOver) throw new Error(command.printed());
    await new Promise((settle) => setTimeout(settle, 20));
  }
  return { ...command, port, startMs: performance.now() - started };
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function health(port: number): Promise<number> {
  return (await fetch(`http://127.0.0.1:${port}/health/ready`)).status;
}

test("from nothing it serves and says where; SIGTERM ends it, and its database, cleanly", async () => {
  const server = await serve();
  expect(server.printed()).toContain(`http://localhost:${server.port}/graphiql`);
  expect(await health(server.port)).toBe(200);
  const pid = await postmasterPid();
  server.process.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  await expect(postmasterPid()).rejects.toThrow(/ENOENT/);
  await until(() => (isAlive(pid) ? undefined : true)); // it removes its record just before it ends
});

test("it ends, with its database, when the shell ends in which npm runs it, to which npm hands SIGTERM", async () => {
  const port = await findFreePort();
  const script = `"${process.execPath}" "${PROGRAM}" serve; exit $?`;
  const shell = spawn("sh", ["-c", script], {
    env: { PATH: process.env.PATH, MAILLAGE_DATA_DIR: folder, MAILLAGE_SAMPLE: "false", npm_lifecycle_event: "start", PORT: String(port) },
    stdio: "ignore",
  });
  await until(async () => (await health(port).catch(() => 0)) === 200 || undefined);
  const pid = await postmasterPid();
  shell.kill("SIGTERM");
  await until(() => (isAlive(pid) ? undefined : true));
  await expect(health(port)).rejects.toThrow();
});

test("a second start takes under five seconds; Ctrl-C ends it", async () => {
  const server = await serve();
  expect(server.startMs).toBeLessThan(5_000);
  server.process.kill("SIGINT");
  expect(await server.ended).toBe(0);
});

test("while it runs, another start on the same data says so and stops, and commands use its database", async () => {
  const server = await serve();
  const second = maillage(["serve"]);
  expect(await second.ended).toBe(1);
  expect(second.printed()).toContain("utilise déjà le dossier de données");
  const doctor = maillage(["doctor"]);
  expect([await doctor.ended, doctor.printed()]).toEqual([0, expect.stringContaining("✓ Vues")]);
  expect(await health(server.port)).toBe(200);
});

test("killed outright, it leaves a database that the next start adopts", async () => {
  const first = await serve();
  const pid = await postmasterPid();
  first.process.kill("SIGKILL");
  await first.ended;
  const second = await serve();
  expect(await postmasterPid()).toBe(pid);
  expect(await health(second.port)).toBe(200);
  second.process.kill("SIGTERM");
  expect(await second.ended).toBe(0);
  await expect(postmasterPid()).rejects.toThrow(/ENOENT/);
});

test("killed with its database, the next start recovers", async () => {
  const first = await serve();
  const pid = await postmasterPid();
  first.process.kill("SIGKILL");
  process.kill(pid, "SIGKILL");
  await first.ended;
  const second = await serve();
  expect(await health(second.port)).toBe(200);
});

test("when its database is killed it answers 503, then serves again", async () => {
  const server = await serve();
  process.kill(await postmasterPid(), "SIGKILL");
  const statuses = new Set<number>();
  for (const deadline = Date.now() + 15_000; Date.now() < deadline && !(statuses.has(503) && statuses.has(200)); ) {
    const status = await health(server.port);
    if (status === 503 || statuses.has(503)) statuses.add(status);
  }
  expect([...statuses]).toEqual([503, 200]);
});

test("a command alone starts the database for its own duration", async () => {
  const migrate = maillage(["migrate"]);
  expect([await migrate.ended, migrate.printed()]).toEqual([0, expect.stringContaining("La base est à jour.")]);
  await expect(postmasterPid()).rejects.toThrow(/ENOENT/);
});

test("two instances that start together on one outside database both come up", async () => {
  const outside = await createTestDatabase({ empty: true });
  const environment = { DATABASE_URL: outside.url, MAILLAGE_SECRET: outside.secret };
  const servers = await Promise.all([serve({ environment }), serve({ environment })]);
  expect(await Promise.all(servers.map(({ port }) => health(port)))).toEqual([200, 200]);
  for (const server of servers) {
    server.process.kill("SIGTERM");
    expect(await server.ended).toBe(0);
  }
  await outside.drop();
});

test("a signal while it starts ends it, and leaves nothing running", async () => {
  const dataDir = await newFolder();
  for (const afterMs of [600, 1_500, 2_500]) {
    const starting = maillage(["serve"], { dataDir });
    await new Promise((settle) => setTimeout(settle, afterMs));
    starting.process.kill("SIGTERM");
    expect([0, "SIGTERM"]).toContain(await starting.ended);
  }
  const server = await serve({ dataDir });
  expect(await health(server.port)).toBe(200);
  server.process.kill("SIGTERM");
  await server.ended;
  await rm(dataDir, { recursive: true });
});

test("a variable that is wrong is named, in both languages, without a stack", async () => {
  const refused = maillage(["serve"], { environment: { PORT: "many" } });
  expect(await refused.ended).toBe(1);
  expect(refused.printed()).toMatch(/PORT n'est pas valable[\s\S]*PORT is not valid/);
  expect(refused.printed()).not.toContain("    at ");
});

const asRoot = ROOT ? test : test.skip;

asRoot("an ordinary user serves too, as themself", async () => {
  const dataDir = await newFolder(NOBODY);
  const server = await serve({ dataDir, uid: NOBODY });
  expect(await health(server.port)).toBe(200);
  server.process.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  await rm(dataDir, { recursive: true });
});

asRoot("a data folder of another user is refused with a remedy", async () => {
  const refused = maillage(["serve"], { uid: NOBODY });
  expect(await refused.ended).toBe(1);
  expect(refused.printed()).toContain("n'est pas utilisable par cet utilisateur");
});
