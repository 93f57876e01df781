import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import pg from "pg";
import { waitForDatabase } from "../../../src/database/connection-failure.js";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../../src/database/embedded/embedded-postgres.js";
import { silentLog } from "../../support/database-server.js";
import { until } from "../../support/until.js";

const IS_ROOT = process.getuid?.() === 0;

/** Shared by the tests that do not need one of their own: making a cluster takes two seconds. */
let folder: string;
const folders: string[] = [];
const running: EmbeddedPostgres[] = [];

beforeAll(async () => {
  folder = await newFolder();
});

afterEach(async () => {
  for (const server of running.splice(0).reverse()) await server.stop();
});

afterAll(async () => {
  for (const used of folders) await rm(used, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "maillage-embedded-"));
  await chmod(made, 0o755);
  folders.push(made);
  return made;
}

async function start({ share = false, dataDir = folder, said = [] as string[] } = {}): Promise<EmbeddedPostgres> {
  const onProgress = ({ fr }: { fr: string }) => said.push(fr);
  const server = await startEmbeddedPostgres({ dataDir, log: silentLog, onProgress, purpose: "test", share });
  running.push(server);
  return server;
}

async function query<Row extends object>({ url }: { url: string }, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

async function postmasterPid(base = folder): Promise<number> {
  return Number((await readFile(join(base, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
}

async function untilAnswers(server: EmbeddedPostgres): Promise<void> {
  await waitForDatabase(server.url, 10_000, silentLog);
}

test("the data and the secret are kept between starts, in a folder that says who may read them", async () => {
  const first = await start();
  await query(first, "create table kept as select 'Préfecture' as name");
  await first.stop();
  const second = await start();
  expect(await query(second, "select name, length(name) from kept")).toEqual([{ name: "Préfecture", length: 10 }]);
  expect(second.secret).toBe(first.secret);
  expect((await stat(join(folder, "secret"))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, "postgres"))).mode & 0o777).toBe(0o700);
});

test("it speaks UTF-8, orders as French does, and listens on this machine alone", async () => {
  const server = await start();
  const [settings] = await query(
    server,
    `select current_setting('server_encoding') as encoding, datlocprovider::text as provider, datlocale as locale,
       current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets
     from pg_database where datname = current_database()`,
  );
  expect(settings).toEqual({ encoding: "UTF8", provider: "i", locale: "fr", addresses: "127.0.0.1", sockets: "" });
  expect(await query(server, "select lower('ÉTÉ') as lower, 'é' < 'f' as ordered")).toEqual([{ lower: "été", ordered: true }]);
});

test("its log holds no value that a statement carried", async () => {
  const server = await start();
  await query(server, "create table person (email text primary key)");
  await query(server, "insert into person values ('first.last@example.org')");
  await expect(query(server, "insert into person values ('first.last@example.org')")).rejects.toThrow(/duplicate/);
  const log = await readFile(join(folder, "postgres.log"), "utf8");
  expect(log).toContain("duplicate key");
  expect(log).not.toContain("first.last");
});

test("one process keeps it: a second start says so and stops, a command joins it and leaves it running", async () => {
  const server = await start();
  await expect(start()).rejects.toMatchObject({ text: { fr: expect.stringContaining("utilise déjà le dossier") } });
  const joined = await start({ share: true });
  expect(joined.owned).toBe(false);
  expect(joined.url).toBe(server.url);
  await joined.stop();
  expect(await query(server, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a command that keeps it waits for the commands that joined it", async () => {
  const said: string[] = [];
  const keeper = await start({ said, share: true });
  const joined = await start({ share: true });
  said.length = 0;
  const stopped = keeper.stop(true);
  await until(() => said[0]);
  expect(said).toEqual([`En attente de : maillage test, pid ${process.pid}`]);
  expect(await query(joined, "select 1 as one")).toEqual([{ one: 1 }]);
  await joined.stop();
  await stopped;
  await expect(query(joined, "select 1")).rejects.toThrow();
});

test("two first starts at once give one server", async () => {
  const dataDir = await newFolder();
  const outcomes = await Promise.allSettled([start({ dataDir }), start({ dataDir, share: true }), start({ dataDir, share: true })]);
  const servers = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  expect(servers.filter(({ owned }) => owned)).toHaveLength(1);
  expect(new Set(servers.map(({ url }) => url)).size).toBe(1);
});

test("a server killed outright comes back at the same address, with everything that was committed", async () => {
  const server = await start();
  await query(server, "create table written as select generate_series(1, 1000) as n");
  process.kill(await postmasterPid(), "SIGKILL");
  await untilAnswers(server);
  expect(await query(server, "select count(*)::int from written")).toEqual([{ count: 1000 }]);
  await expect(start()).rejects.toThrow(/already uses/);
});

test("a stale record of a server, whose process number another process has taken, does not mislead", async () => {
  const server = await start();
  await server.stop();
  const stale = [process.pid, join(folder, "postgres"), 1_700_000_000, 1, "", "127.0.0.1", "", "ready"].join("\n");
  await writeFile(join(folder, "postgres", "postmaster.pid"), stale);
  expect(await query(await start(), "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a secret that is not the data's own is told apart from a failure", async () => {
  const { secret, stop } = await start();
  await stop();
  await writeFile(join(folder, "secret"), "another");
  await expect(start()).rejects.toMatchObject({ text: { fr: expect.stringContaining("« secret »") } });
  await writeFile(join(folder, "secret"), secret);
});

test("the libraries' links are all there, though npm skips the package's install script", async () => {
  await start();
  const binaries = (await readdir(folder)).find((name) => name.startsWith("binaries-")) ?? "";
  const links = JSON.parse(await readFile(join(folder, binaries, "pg-symlinks.json"), "utf8")) as { target: string }[];
  for (const { target } of links) expect((await lstat(join(folder, binaries, relative("native", target)))).isSymbolicLink()).toBe(true);
});

const asRoot = IS_ROOT ? test : test.skip;

asRoot("as root it runs as an account without rights", async () => {
  await start();
  expect((await stat(`/proc/${await postmasterPid()}`)).uid).not.toBe(0);
});

asRoot("as root, below a folder that PostgreSQL's account cannot enter, the database lives elsewhere and says where", async () => {
  const home = join(await newFolder(), "home");
  await mkdir(home, { mode: 0o700 });
  const dataDir = join(home, "clone", ".maillage");
  const said: string[] = [];
  const server = await start({ dataDir, said });
  const place = (await readFile(join(dataDir, "database-location"), "utf8")).trim();
  try {
    expect(said.join()).toContain(place);
    await query(server, "create table kept as select 1 as one");
    await server.stop();
    expect(await query(await start({ dataDir }), "select one from kept")).toEqual([{ one: 1 }]);
  } finally {
    for (const stop of running.splice(0)) await stop.stop();
    await rm(place, { recursive: true });
  }
});
