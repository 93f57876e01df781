import { loadConfig } from "../config.js";
import { migrate } from "../database/migrator.js";
import { DATABASE_ROLES, roleStatements } from "../database/roles.js";
import { createLog, say } from "./terminal.js";
import { withDatabaseServer } from "./with-database.js";

/** Brings the database to the state that this version expects; with `rolesSql`, prints instead what makes its roles. */
export async function migrateCommand(options: { readonly rolesSql?: boolean }): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  await withDatabaseServer(config, log, "migrate", async (server) => {
    if (options.rolesSql === true) {
      for (const role of DATABASE_ROLES) console.log(`${roleStatements(role, server.secret).join(";\n")};\n`);
      return;
    }
    await migrate({ ...config.database, ownerUrl: server.url, secret: server.secret, log });
    say({ fr: "La base est à jour.", en: "The database is up to date." });
  });
}
