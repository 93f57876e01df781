import { Command } from "commander";
import { explain } from "./terminal.js";

/** Each command loads what it needs, so that one does not pay for another. */
export async function runCommandLine(arguments_: readonly string[]): Promise<void> {
  const program = new Command("maillage").description(
    "Annuaire du réseau partenarial d'un centre de ressources — partner-network directory",
  );
  program
    .command("serve")
    .description("démarrer le serveur — start the server")
    .action(async () => (await import("./serve.js")).serve());
  program
    .command("migrate")
    .description("mettre la base à jour — bring the database up to date")
    .option("--roles-sql", "afficher le SQL qui crée les rôles — print the SQL that creates the roles")
    .action(async (options: { rolesSql?: boolean }) => (await import("./migrate.js")).migrateCommand(options));
  program
    .command("sample")
    .description("charger l'échantillon parisien — load the Paris sample")
    .action(async () => (await import("./sample.js")).sample());
  program
    .command("doctor")
    .description("dire ce qui manque — say what is missing")
    .action(async () => (await import("./doctor.js")).doctor());
  program
    .command("schema")
    .description("schéma GraphQL — GraphQL schema")
    .command("print")
    .description("afficher le schéma — print the schema")
    .action(async () => (await import("./schema-print.js")).schemaPrint());
  try {
    await program.parseAsync([...arguments_]);
  } catch (error) {
    explain(error);
    process.exitCode = 1;
  }
}
