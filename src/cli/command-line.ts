import { Command } from "commander";
import type { AttendanceOptions } from "./attendance.js";
import type { ExportOptions } from "./export.js";
import type { ImportOptions } from "./import.js";
import type { CreateOptions } from "./key.js";
import type { NetworkExportOptions } from "./network.js";
import type { ObjectOptions } from "./privacy.js";
import type { ReportOptions } from "./report.js";
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
  addExportCommands(program);
  program
    .command("import <profile> <files...>")
    .description("importer des fichiers — import files")
    .option("--mapping <file>", "correspondance des colonnes, en YAML — what the columns mean, in YAML")
    .option("--dry-run", "dire ce qui serait fait, sans rien écrire — say what would be done, write nothing")
    .option("--report <folder>", "y écrire rapport.html et rapport.csv — write the report there")
    .option("--complete", "les fichiers disent tout ce que la source connaît — the files list all that the source knows")
    .option("--yes", "importer sans demander — import without asking")
    .action(async (profile: string, files: string[], options: ImportOptions) =>
      (await import("./import.js")).importFiles(profile, files, options),
    );
  program
    .command("network")
    .description("le réseau des acteurs — the network of actors")
    .command("export")
    .description(
      "écrire le réseau qu'un public voit, pour Gephi ou un tableur — write the network that an audience sees, for Gephi or a spreadsheet",
    )
    .option("--format <format>", "gexf, graphml, csv (un fichier de points et un d'arêtes — a file of nodes and one of edges)", "gexf")
    .option("--audience <audience>", "PUBLIC, MEMBER, COMMITTEE, STAFF", "PUBLIC")
    .option("--as-of <date>", "le jour où les liens existent, aujourd'hui sinon — the day on which ties hold, else today")
    .option("-o, --output <file>", "fichier, compressé s'il finit par .gz — file, compressed if it ends in .gz")
    .action(async (options: NetworkExportOptions) => (await import("./network.js")).exportNetworkCommand(options));
  program
    .command("report <year>")
    .description("écrire le rapport d'une année, en HTML à imprimer — write the report of a year, as HTML to print")
    .option("--out <folder>", "y écrire le rapport — write it there", ".")
    .option("--audience <audience>", "PUBLIC, MEMBER, COMMITTEE, STAFF", "PUBLIC")
    .option("--lang <language>", "fr, en", "fr")
    .action(async (year: string, options: ReportOptions) => (await import("./report.js")).report(year, options));
  addDuplicateCommands(program);
  addKeyCommands(program);
  addPrivacyCommands(program);
  addAttendanceCommand(program);
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

function addExportCommands(program: Command): void {
  program
    .command("export <name>")
    .description("écrire ce qu'un public voit : all, organizations, people… — write what an audience sees (docs/exports.md)")
    .option("--format <format>", "jsonl, csv, xlsx, …", "jsonl")
    .option("--audience <audience>", "PUBLIC, MEMBER, COMMITTEE, STAFF", "PUBLIC")
    .option("-o, --output <file>", "fichier, compressé s'il finit par .gz — file, compressed if it ends in .gz")
    .action(async (name: string, options: ExportOptions) => (await import("./export.js")).exportCommand(name, options));
  program
    .command("restore <file>")
    .description(
      "refaire dans une base vide l'annuaire exporté (all, jsonl, STAFF) — make an exported directory again in an empty database",
    )
    .action(async (file: string) => (await import("./restore.js")).restoreCommand(file));
}

function addDuplicateCommands(program: Command): void {
  program
    .command("duplicates")
    .description("organisations qui n'en font peut-être qu'une — organizations that may be one")
    .command("find")
    .description(
      "chercher dans tout l'annuaire celles que l'équipe doit départager — search the whole directory for what the staff must decide",
    )
    .action(async () => (await import("./duplicates.js")).findDuplicates());
}

function addKeyCommands(program: Command): void {
  const key = program.command("key").description("clés de l'API — keys of the API");
  key
    .command("create")
    .description("créer une clé et l'afficher, seule — make a key and print it, alone")
    .requiredOption("--name <name>", "qui s'en servira — who will use it")
    .requiredOption("--audience <audience>", "MEMBER, COMMITTEE, STAFF")
    .option("--organization <id>", "son identifiant ou son SIRET — its id or its SIRET")
    .option("--scopes <list>", "read, write:own, write, sync, admin, ou feed seul ; tous ceux du public sinon — else all of the audience")
    .option("--expires <when>", "90d, 12w, 1y, 2027-12-31")
    .action(async (options: CreateOptions) => (await import("./key.js")).createKey(options));
  key
    .command("list")
    .description("une clé par ligne : début, état, public, droits, organisation, création, expiration, dernier usage, nom — a key a line")
    .action(async () => (await import("./key.js")).listKeys());
  key
    .command("rotate <key>")
    .description("remplacer une clé (son début ou son id) et afficher la nouvelle, seule — replace a key and print the new one, alone")
    .option("--grace <duration>", "temps pendant lequel l'ancienne fonctionne encore — how long the old one still works", "24h")
    .action(async (reference: string, options: { grace: string }) => (await import("./key.js")).rotateKey(reference, options));
  key
    .command("revoke <key>")
    .description("mettre fin à une clé — end a key")
    .action(async (reference: string) => (await import("./key.js")).revokeKey(reference));
}

function addAttendanceCommand(program: Command): void {
  program
    .command("attendance <event> <file>")
    .description("enregistrer une feuille d'émargement, CSV ou XLSX — record a sign-in sheet")
    .option(
      "--total <number>",
      "combien sont venus en tout, ce que la feuille doit faire — how many came in all, which the sheet must make up",
    )
    .action(async (event: string, file: string, options: AttendanceOptions) =>
      (await import("./attendance.js")).recordAttendanceOf(event, file, options),
    );
}

function addPrivacyCommands(program: Command): void {
  const privacy = program.command("privacy").description("droits des personnes (RGPD) — people's rights");
  privacy
    .command("export <person>")
    .description("afficher le dossier complet d'une personne, en JSON — print a person's complete file, as JSON")
    .action(async (person: string) => (await import("./privacy.js")).exportPerson(person));
  privacy
    .command("object <id>")
    .description(
      "enregistrer l'opposition d'une personne, que seule l'équipe verra — record a person's objection: the staff alone see them",
    )
    .option("--contact-point", "l'id est celui d'une coordonnée, qui sera retenue — the id is a contact point's, which is withheld")
    .option("--lift", "lever l'opposition — lift the objection")
    .action(async (id: string, options: ObjectOptions) => (await import("./privacy.js")).objectTo(id, options));
  privacy
    .command("erase <person>")
    .description("effacer une personne, sans retour possible — erase a person, for good")
    .action(async (person: string) => (await import("./privacy.js")).erase(person));
}
