import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { Database } from "../../../src/database/database.js";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../../src/database/embedded/embedded-postgres.js";
import { migrate } from "../../../src/database/migrator.js";
import { AccessServer } from "../../support/access-server.js";
import { silentLog, TEST_LIMITS } from "../../support/database-server.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { Subscriber, TRANSPORTS } from "../../support/sync/subscriber.js";
import { until } from "../../support/until.js";

/** A PostgreSQL of its own, that may be ended: the tests share theirs. */
let folder: string;
let postgres: EmbeddedPostgres;
let owner: pg.Pool;
let server: AccessServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maillage-restart-"));
  await chmod(folder, 0o755);
  postgres = await startEmbeddedPostgres({ dataDir: folder, log: silentLog, onProgress: () => undefined, purpose: "test", share: false });
  const options = { ...TEST_LIMITS, ownerUrl: postgres.url, secret: postgres.secret, log: silentLog };
  await migrate(options);
  owner = new pg.Pool({ connectionString: postgres.url, max: 2, options: "-c search_path=directory,public" });
  owner.on("error", () => undefined);
  const database = new Database(options);
  server = await AccessServer.start({
    subscriptions: {},
    database: {
      url: postgres.url,
      secret: postgres.secret,
      database,
      owner,
      copy: () => Promise.reject(new Error("not copied")),
      keepAs: () => Promise.reject(new Error("not kept")),
      drop: async () => void (await Promise.all([database.close(), owner.end()])),
    },
  });
}, 60_000);

afterAll(async () => {
  await server.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

async function kill(signal: NodeJS.Signals): Promise<void> {
  process.kill(Number((await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]), signal);
}

test.each([
  ["is stopped", "SIGINT"],
  ["is killed", "SIGKILL"],
] as const)(
  "subscribers miss nothing when the database %s and starts again",
  async (how, signal) => {
    const subscribers = await Promise.all(TRANSPORTS.map((transport) => new Subscriber(server.url, transport).upToDate()));
    const make = (name: string): Promise<unknown> => until(() => makeOrganization(owner, { name }).catch(() => undefined));
    await make(`Avant qu'elle ${how}`);
    await kill(signal);
    await make(`Après qu'elle ${how}`);
    await make(`Encore après qu'elle ${how}`);
    for (const subscriber of subscribers) {
      for (const when of ["Avant", "Après", "Encore après"]) await subscriber.change(`${when} qu'elle ${how}`);
      expect(subscriber.errors).toEqual([]);
      await subscriber.stop();
    }
  },
  60_000,
);
