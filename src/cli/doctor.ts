import { loadConfig } from "../config.js";
import { diagnoseDatabase } from "../database/diagnosis.js";
import { createLog } from "./terminal.js";
import { withDatabaseServer } from "./with-database.js";

/** Says what is well and what is missing; the exit code is 1 when something is. */
export async function doctor(): Promise<void> {
  const config = loadConfig();
  const findings = await withDatabaseServer(config, createLog(config.logLevel), "doctor", ({ url, secret }) =>
    diagnoseDatabase(url, secret),
  );
  for (const { subject, remedy } of findings) {
    console.log(remedy === null ? `✓ ${subject.fr}` : `✗ ${subject.fr}\n  → ${remedy.fr}\n  → ${remedy.en}`);
  }
  if (findings.some(({ remedy }) => remedy !== null)) process.exitCode = 1;
}
