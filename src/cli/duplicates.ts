import { loadConfig } from "../config.js";
import { Database } from "../database/database.js";
import { migrate } from "../database/migrator.js";
import { DuplicateScan } from "../modules/matching/index.js";
import { showProgress } from "./progress.js";
import { createLog, say } from "./terminal.js";
import { withDatabaseServer } from "./with-database.js";

/** Searches the directory for organizations that may be one; a second time finds nothing new. */
export async function findDuplicates(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  await withDatabaseServer(config, log, "duplicates", async ({ url, secret }) => {
    const owner = { ...config.database, ownerUrl: url, secret, log };
    await migrate(owner);
    const database = new Database(owner);
    const progress = showProgress({ fr: "Recherche de doublons", en: "Searching for duplicates" });
    try {
      const scan = new DuplicateScan((work) => database.write(work));
      const { organizations, found } = await scan.run((done, total) => progress.update(done, total));
      progress.end();
      say({
        fr: `${organizations} organisations comparées, ${found} paires nouvelles à départager.`,
        en: `${organizations} organizations compared, ${found} new pairs to decide.`,
      });
    } finally {
      await database.close();
    }
  });
}
