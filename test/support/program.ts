import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** The command line as it is built, for `node`. */
export const PROGRAM = join(process.cwd(), "dist", "src", "main.js");

/** Before PROGRAM is run: a tenth of a second when it is up to date. */
export async function buildProgram(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(process.cwd(), "tools", "build.js")]);
}
