import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { loadConfig } from "../config.js";
import { ExpectedError } from "../core/errors.js";
import type { Translated } from "../core/language.js";
import { OperatorError } from "../core/operator-error.js";
import { Database } from "../database/database.js";
import { migrate } from "../database/migrator.js";
import { importProfiles, readyMapping } from "../modules/import/index.js";
import { type RecordedSheet, recordSheet, type Sheet, type SheetDoubt } from "../modules/registration/index.js";
import { encodeNodeId, uuidOf } from "../planner/node-id.js";
import { WriteRefusal } from "../writer/write-refusal.js";
import { createLog, note, say } from "./terminal.js";
import { withDatabaseServer } from "./with-database.js";

const PROFILE = "feuille-emargement";

/** Who did it, when nobody's credential did. */
const ACTOR = JSON.stringify({ name: "maillage attendance" });

const HELP = { fr: "Voyez « maillage attendance --help ».", en: 'See "maillage attendance --help".' };

/** Some lines need somebody to look at them. */
const SOME_LEFT = 3;

const DOUBTS: Readonly<Record<SheetDoubt, Translated>> = {
  SEVERAL_PEOPLE: { fr: "plusieurs personnes possibles", en: "several people are possible" },
  NAME_ALONE: { fr: "le nom existe, mais rien ne dit que c'est elle", en: "the name is known, but nothing says that it is them" },
  UNKNOWN_PERSON: { fr: "personne inconnue", en: "nobody is known so" },
};

export interface AttendanceOptions {
  readonly total?: string;
}

type SheetRow = Sheet["rows"][number];

/** A line of the sheet, and where it stands in the file. */
type Line = SheetRow & { readonly row: number };

/** Records a sign-in sheet, CSV or XLSX, of an event: who it surely names by name, the others as numbers. */
export async function recordAttendanceOf(event: string, path: string, { total }: AttendanceOptions): Promise<void> {
  assertEvent(event);
  const counted = total === undefined ? undefined : wholeNumber(total);
  const lines = await read(path);
  const config = loadConfig();
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel);
  await withDatabaseServer(config, log, "attendance", async ({ url, secret }) => {
    const owner = { ...config.database, ownerUrl: url, secret, log };
    await migrate(owner);
    const database = new Database(owner);
    try {
      const recorded = await database.write(async (runner) => {
        await runner.run({ text: "select set_config('maillage.actor', $1, true)", values: [ACTOR] });
        return await recordSheet(runner, { event, rows: lines, total: counted });
      });
      show(recorded, lines);
    } catch (error) {
      throw refusalOf(error);
    } finally {
      await database.close();
    }
  });
}

/** The lines of the sheet, by the ready profile; its event is the one given, whatever the file says. */
async function read(path: string): Promise<Line[]> {
  const { size } = await stat(path).catch((error: unknown) => {
    throw new OperatorError(
      { fr: `Le fichier ${path} ne peut pas être lu.`, en: `The file ${path} cannot be read.` },
      { fr: "Vérifiez son chemin et ses droits.", en: "Check its path and permissions." },
      { cause: error },
    );
  });
  const { name, text } = readyMapping(PROFILE);
  const profile = importProfiles.get(PROFILE)?.({ name, text: text.replace(/^( {4}event: ).*$/m, "$1{ constant: given }") });
  const lines: Line[] = [];
  const files = [{ name: basename(path), size, open: () => createReadStream(path) }];
  for await (const record of profile?.read(files) ?? []) {
    const { row } = record.origin;
    if (record.type === "Problem") note({ fr: `Ligne ${row} : ${record.reason.fr}`, en: `Line ${row}: ${record.reason.en}` });
    if (record.type !== "Participation") continue;
    const { person, organization, category } = record;
    lines.push({
      row,
      count: 1,
      ...person,
      organization: organization?.name ?? null,
      category: category as SheetRow["category"],
    });
  }
  return lines;
}

function show({ added, known, counted, doubtful }: RecordedSheet, lines: readonly Line[]): void {
  say({
    fr: `${lines.length} lignes : ${added} personnes ajoutées, ${known} déjà inscrites, ${counted} comptées sans être nommées.`,
    en: `${lines.length} lines: ${added} people added, ${known} known already, ${counted} counted without a name.`,
  });
  for (const { row, reason, candidates } of doubtful) {
    const ids = candidates.map((uuid) => encodeNodeId({ type: "Person", uuid })).join(", ");
    const more = ids === "" ? "" : ` : ${ids}`;
    say({
      fr: `  Ligne ${lines[row - 1]?.row} : ${DOUBTS[reason].fr}${more}`,
      en: `  Line ${lines[row - 1]?.row}: ${DOUBTS[reason].en}${more}`,
    });
  }
  if (doubtful.length > 0) process.exitCode = SOME_LEFT;
}

function assertEvent(event: string): void {
  try {
    uuidOf("Event")(event, "event");
  } catch (error) {
    throw refusalOf(error);
  }
}

function wholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new OperatorError({ fr: "Le total est un nombre entier.", en: "The total is a whole number." }, HELP);
}

function refusalOf(error: unknown): unknown {
  if (error instanceof WriteRefusal) return new OperatorError(error.text, error.details.remedy ?? HELP);
  if (error instanceof ExpectedError) return new OperatorError(error.text, HELP);
  if ((error as { constraint?: unknown }).constraint !== "event_reconciles") return error;
  return new OperatorError(
    {
      fr: "Les présents nommés et ceux qui sont seulement comptés ne font pas le total : rien n'a été écrit.",
      en: "Those who are named and those who are only counted do not make up the total: nothing was written.",
    },
    { fr: "Donnez le bon --total, ou corrigez la feuille.", en: "Give the right --total, or mend the sheet." },
  );
}
