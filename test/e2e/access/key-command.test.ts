import { execFile, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findFreePort } from "../../../src/database/embedded/free-port.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { buildProgram, PROGRAM } from "../../support/program.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";

const KEY = /mlg_[0-9A-Za-z]{12}_[0-9A-Za-z]{49}/g;

let db: TestDatabase;
let environment: Readonly<Record<string, string>>;
const running: Served[] = [];

interface Served {
  readonly port: number;
  readonly printed: () => string;
  readonly logged: () => string;
  stop(): Promise<unknown>;
}

beforeAll(async () => {
  await buildProgram();
  db = await createTestDatabase();
  environment = { PATH: process.env.PATH ?? "", DATABASE_URL: db.url, MAILLAGE_SECRET: db.secret, LOG_LEVEL: "debug" };
}, 120_000);

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

afterAll(() => db.drop());

/** `maillage key …`, with what it prints for the next program and for the reader. */
async function key(...parameters: string[]): Promise<{ readonly code: number; readonly out: string; readonly notes: string }> {
  return await new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, "key", ...parameters], { env: environment }, (error, out, notes) => {
      resolve({ code: error ? Number(error.code) : 0, out, notes });
    });
  });
}

async function serve(variables: Readonly<Record<string, string>> = environment): Promise<Served> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [PROGRAM, "serve"], { env: { ...variables, PORT: String(port) } });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) child[name].setEncoding("utf8").on("data", (part: string) => (texts[name] += part));
  const ended = new Promise((settle) => child.once("close", settle));
  const stop = async (): Promise<unknown> => {
    child.kill("SIGTERM");
    return await ended;
  };
  const served = { port, printed: () => texts.stdout, logged: () => texts.stderr, stop };
  running.push(served);
  while (!/Ctrl-C pour arrêter\.[\s\S]*\n/.test(texts.stdout)) {
    if (child.exitCode !== null) throw new Error(texts.stdout + texts.stderr);
    await wait(20);
  }
  return served;
}

async function viewer({ port }: Served, secret: string, query = "{ viewer { audience scopes organization { name } } }"): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data?: { viewer: unknown } };
  return data?.viewer ?? response.status;
}

describe("maillage key", () => {
  it("create prints the key alone, and says the rest beside", async () => {
    const { code, out, notes } = await key("create", "--name", "Essai", "--audience", "STAFF");
    expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`^${KEY.source}\n$`))]);
    expect(notes).toContain("Clé STAFF (read, write, sync, admin)");
    expect(notes).not.toContain(out.trim());
  });

  it("create binds it to an organization, scopes and an expiry; list shows it, without its secret", async () => {
    const { id } = await makeOrganization(db.owner, { name: "Habitat" });
    const options = ["--organization", id, "--scopes", "write:own", "--expires", "90d"];
    const { out } = await key("create", "--name", "Bailleur", "--audience", "member", ...options);
    const list = (await key("list")).out;
    const line = list.split("\n").find((candidate) => candidate.startsWith(out.slice(0, 16)));
    expect(line).toMatch(new RegExp(`\tvalid\tMEMBER\tread,write:own\t${id}\t[^\t]+\t\\d{4}-\\d{2}-\\d{2}\t-\tBailleur$`));
    expect(list.match(KEY)).toBeNull();
    expect(await viewer(await serve(), out.trim())).toEqual({
      audience: "MEMBER",
      scopes: ["read", "write:own"],
      organization: { name: "Habitat" },
    });
  });

  it.each([
    [["create", "--name", "x", "--audience", "PUBLIC"], "MEMBER, COMMITTEE, STAFF"],
    [["create", "--name", "x", "--audience", "STAFF", "--scopes", "root"], "read, write, sync, admin"],
    [["create", "--name", "x", "--audience", "STAFF", "--expires", "soon"], "90d"],
    [["create", "--name", "x", "--audience", "STAFF", "--expires", "2020-01-01"], "passée"],
    [["create", "--name", "x", "--audience", "MEMBER", "--organization", "nobody"], "SIRET"],
    [["revoke", "mlg_000000000000"], "key list"],
    [["rotate", "nonsense"], "key list"],
  ])("%j is refused with the remedy, and prints nothing to pipe", async (parameters, remedy) => {
    const { code, out, notes } = await key(...parameters);
    expect([code, out]).toEqual([1, ""]);
    expect(notes).toContain(remedy);
    expect(notes).not.toContain("    at ");
  });

  it("rotate and revoke hold within 5 seconds for every process, and no log holds a key", async () => {
    const servers = [await serve(), await serve()];
    const first = (await key("create", "--name", "Rotation", "--audience", "COMMITTEE")).out.trim();
    const audiences = async (secret: string) => Promise.all(servers.map((server) => viewer(server, secret)));
    expect(await audiences(first)).toEqual([expect.anything(), expect.anything()].fill(expect.objectContaining({ audience: "COMMITTEE" })));
    const second = (await key("rotate", first.slice(0, 16), "--grace", "0h")).out.trim();
    await key("revoke", first.slice(0, 16));
    const third = (await key("create", "--name", "Autre", "--audience", "STAFF")).out.trim();
    await audiences(third);
    await key("revoke", third.slice(0, 16));
    await wait(4_900);
    expect(await audiences(first)).toEqual([401, 401]);
    expect(await audiences(third)).toEqual([401, 401]);
    expect(await audiences(second)).toEqual(
      [expect.anything(), expect.anything()].fill(expect.objectContaining({ audience: "COMMITTEE" })),
    );
    await viewer(servers[0] as Served, second, `query ${second} { viewer { audience } }`);
    const logs = servers.map((server) => server.logged() + server.printed()).join("");
    expect(logs).toContain('"audience":"COMMITTEE"');
    expect(logs.match(KEY)).toBeNull();
  }, 60_000);
});

describe("the demonstration", () => {
  it("prints one key for each audience at its first start only; with DATABASE_URL it makes none", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "maillage-demo-"));
    await chmod(dataDir, 0o755);
    const demo = { PATH: process.env.PATH ?? "", MAILLAGE_DATA_DIR: dataDir, LOG_LEVEL: "warn" };
    const first = await serve(demo);
    await wait(200);
    const keys = first.printed().match(KEY) ?? [];
    expect(first.printed()).toContain("maillage key create");
    expect(await Promise.all(keys.map((secret) => viewer(first, secret, "{ viewer { audience organization { name } } }")))).toEqual([
      { audience: "MEMBER", organization: { name: expect.any(String) } },
      { audience: "COMMITTEE", organization: null },
      { audience: "STAFF", organization: null },
    ]);
    expect(first.logged().match(KEY)).toBeNull();
    await first.stop();
    const second = await serve(demo);
    await wait(200);
    expect(second.printed().match(KEY)).toBeNull();
    await second.stop();
    await rm(dataDir, { recursive: true, force: true });
    const outside = await serve({ ...environment, MAILLAGE_SAMPLE: "true" });
    await wait(200);
    expect(outside.printed().match(KEY)).toBeNull();
  }, 180_000);
});
