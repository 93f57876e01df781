import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryFolder, sweepTemporaryFolders } from "./temporary-folder.js";

it("removes what a process that was killed left, not what the living hold", () => {
  const mine = makeTemporaryFolder("upload");
  const dead = spawnSync(process.execPath, ["-e", "process.kill(process.pid, 'SIGKILL')"]).pid;
  const nameOf = (pid: number): string => mine.replace(`-${process.pid}-`, `-${pid}-`);
  const [left, living, before] = [nameOf(dead), nameOf(process.ppid), `${mine}-of-the-same-number`];
  for (const folder of [left, living, before]) {
    mkdirSync(folder);
    writeFileSync(join(folder, "names"), "Ada");
  }
  try {
    expect(statSync(mine).mode & 0o777).toBe(0o700);
    sweepTemporaryFolders();
    expect([mine, living, left, before].map((folder) => existsSync(folder))).toEqual([true, true, false, false]);
  } finally {
    for (const folder of [mine, living, left, before]) rmSync(folder, { recursive: true, force: true });
  }
});
