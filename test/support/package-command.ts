import { execFile } from "node:child_process";
import { join } from "node:path";

const repository = process.cwd();

/** What the command of a package prints, whether it succeeds or, as a linter that finds something, fails. */
export function outputOf(command: string, args: readonly string[], folder: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(join(repository, "node_modules/.bin", command), args, { cwd: folder, maxBuffer: 10_000_000 }, (_failure, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
}
