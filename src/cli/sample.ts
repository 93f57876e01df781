import { loadConfig } from "../config.js";
import { migrate } from "../database/migrator.js";
import { loadSample } from "../modules/exchange/index.js";
import { showProgress } from "./progress.js";
import { createLog, say } from "./terminal.js";
import { withDatabaseServer } from "./with-database.js";

/** Loads the Paris sample beside what the directory holds; loading it again changes nothing. */
export async function sample(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  await withDatabaseServer(config, log, "sample", async ({ url, secret }) => {
    await migrate({ ...config.database, ownerUrl: url, secret, log });
    const progress = showProgress({ fr: "Chargement de l'échantillon parisien", en: "Loading the Paris sample" });
    const inserted = await loadSample({ connectionString: url, onProgress: (done, total) => progress.update(done, total), log });
    progress.end();
    say({ fr: `${inserted} lignes nouvelles.`, en: `${inserted} new rows.` });
  });
}
