import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import { installBinaries } from "./binaries.js";
import type { Location } from "./location.js";
import { isAlive } from "./process-state.js";

/** Role that owns everything in the embedded server. */
export const SUPERUSER = "maillage";

const ENVIRONMENT = { LC_ALL: "C", TZ: "UTC", PATH: "/usr/local/bin:/usr/bin:/bin" };
const LOG_LIMIT_BYTES = 10_000_000;
const MEGABYTE = 1024 * 1024;

/** What `postmaster.pid` says. The process may be gone. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The files of one PostgreSQL cluster, and the programs that make and serve it. */
export class Cluster {
  readonly #location: Location;
  readonly #programs: string;
  readonly #durable: boolean;

  private constructor(location: Location, programs: string, durable: boolean) {
    this.#location = location;
    this.#programs = programs;
    this.#durable = durable;
  }

  /** @param durable false gives up safety against a crash for speed, and whatever PostgreSQL does at moments of its own choosing (a transaction of autovacuum holds back the change feed): for tests. */
  static async open(location: Location, durable: boolean): Promise<Cluster> {
    return new Cluster(location, await installBinaries(location.baseFolder, location.user), durable);
  }

  get exists(): boolean {
    return existsSync(this.#location.dataFolder);
  }

  get dataFolder(): string {
    return this.#location.dataFolder;
  }

  /** Makes the cluster beside its place, then puts it there at once: an interrupted or concurrent creation leaves no half of one. */
  async create(password: string): Promise<void> {
    await this.#removeAbandonedDrafts();
    const draft = join(this.#location.baseFolder, `.creating-${process.pid}`);
    const data = join(draft, "data");
    const passwordFile = join(draft, "password");
    await mkdir(data, { recursive: true, mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (this.#location.user !== undefined) {
      for (const path of [draft, data, passwordFile]) await chown(path, this.#location.user.uid, this.#location.user.gid);
    }
    const authentication = [`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=fr"];
    try {
      await this.#run("initdb", ["-D", data, ...authentication, ...locale, "--no-instructions", ...(this.#durable ? [] : ["--no-sync"])]);
      if (!this.exists) await rename(data, this.dataFolder);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }

  /** Its own process group: Ctrl-C in a terminal must reach us alone, so that running requests end before their database does. */
  async serve(port: number): Promise<ChildProcess> {
    const log = openSync(this.#logFile, (await this.#logSize()) > LOG_LIMIT_BYTES ? "w" : "a", 0o600);
    try {
      const settings = Object.entries(this.#settings(port)).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
      const child = spawn(join(this.#programs, "postgres"), ["-D", this.dataFolder, ...settings], {
        ...this.#identity,
        detached: true,
        stdio: ["ignore", log, log],
      });
      child.on("error", () => undefined);
      child.unref();
      return child;
    } finally {
      closeSync(log);
    }
  }

  async postmaster(): Promise<Postmaster | undefined> {
    const lines = (await readFile(join(this.dataFolder, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 && isAlive(pid) ? { pid, port } : undefined;
  }

  /** The end of the server's log, for whoever must understand why it did not start. */
  async lastWords(): Promise<string> {
    const log = await readFile(this.#logFile, "utf8").catch(() => "");
    return log.trimEnd().split("\n").slice(-5).join("\n");
  }

  get #logFile(): string {
    return join(this.#location.baseFolder, "postgres.log");
  }

  async #logSize(): Promise<number> {
    return (await stat(this.#logFile).catch(() => ({ size: 0 }))).size;
  }

  get #identity(): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
    return { cwd: this.#location.baseFolder, env: ENVIRONMENT, ...this.#location.user };
  }

  /** The log carries neither statements nor details: both may hold personal data. */
  #settings(port: number): Record<string, string | number> {
    const sharedMegabytes = Math.round(Math.min(Math.max(totalmem() / MEGABYTE / 8, 128), 1024));
    return {
      port,
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      cluster_name: "maillage",
      max_connections: 100,
      shared_buffers: `${sharedMegabytes}MB`,
      effective_cache_size: `${sharedMegabytes * 4}MB`,
      work_mem: "16MB",
      maintenance_work_mem: "128MB",
      max_wal_size: "2GB",
      random_page_cost: 1.1,
      timezone: "UTC",
      log_timezone: "UTC",
      log_min_error_statement: "panic",
      log_error_verbosity: "terse",
      ...(this.#durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" }),
    };
  }

  async #run(program: string, parameters: readonly string[]): Promise<void> {
    const child = spawn(join(this.#programs, program), parameters, { ...this.#identity, stdio: ["ignore", "ignore", "pipe"] });
    const complaints: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (text: string) => complaints.push(text));
    const code = await new Promise<number | null>((settle, fail) => {
      child.once("error", fail);
      child.once("close", settle);
    });
    if (code !== 0) throw new Error(`${program} failed: ${complaints.join("").trim()}`);
  }

  async #removeAbandonedDrafts(): Promise<void> {
    for (const name of await readdir(this.#location.baseFolder)) {
      const maker = /^\.(?:creating|binaries)-(\d+)$/.exec(name)?.[1];
      if (maker === undefined || isAlive(Number(maker))) continue;
      await rm(join(this.#location.baseFolder, name), { recursive: true, force: true });
    }
  }
}
