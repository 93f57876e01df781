import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";

/** The account that PostgreSQL runs as, when it cannot be ours: it refuses to run as root. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const OWN_ACCOUNT = "maillage";

/** Undefined when PostgreSQL may run as we do. Root gives up its rights to the owner of the existing data, or to an account without any. */
export async function postgresUser(dataFolder: string): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(dataFolder).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await account("postgres")) ?? (await account(OWN_ACCOUNT)) ?? (await createAccount()) ?? (await account("nobody"));
}

/** Whether the user may enter the folder: every folder above it must let them through. */
export async function canReach(user: SystemUser, folder: string): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  const executable = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & executable) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || canReach(user, parent);
}

async function account(name: string): Promise<SystemUser | undefined> {
  const accounts = await readFile("/etc/passwd", "utf8").catch(() => "");
  const fields = accounts
    .split("\n")
    .find((line) => line.startsWith(`${name}:`))
    ?.split(":");
  return fields === undefined ? undefined : { uid: Number(fields[2]), gid: Number(fields[3]) };
}

async function createAccount(): Promise<SystemUser | undefined> {
  const arguments_ = ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "--user-group", OWN_ACCOUNT];
  await promisify(execFile)("useradd", arguments_).catch(() => undefined);
  return account(OWN_ACCOUNT);
}
