import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";

/** Of this machine, or container: another's processes cannot be seen to live, and their folders are theirs. */
const MACHINE = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const NAME = new RegExp(`^maillage-${MACHINE}-(\\d+)-`);

const ours = new Set<string>();

/** A folder that this process's user alone may read. Whoever asks for it removes it; where the process was killed first, the next start does. */
export function makeTemporaryFolder(purpose: "popolo" | "texts" | "upload"): string {
  const folder = mkdtempSync(join(tmpdir(), `maillage-${MACHINE}-${process.pid}-${purpose}-`));
  ours.add(folder);
  return folder;
}

/** Removes what processes left that were killed on this machine: it may hold names. */
export function sweepTemporaryFolders(): void {
  for (const entry of readdirSync(tmpdir())) {
    const pid = NAME.exec(entry)?.[1];
    const folder = join(tmpdir(), entry);
    if (pid === undefined || ours.has(folder) || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // another user's: its owner's next start removes it
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
