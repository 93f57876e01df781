import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadConfig } from "../config.js";
import { AUDIENCES, type Audience } from "../core/audience.js";
import { systemClock, todayInParis } from "../core/clock.js";
import { LANGUAGES, type Language } from "../core/language.js";
import { OperatorError } from "../core/operator-error.js";
import { Database } from "../database/database.js";
import { LocalApi } from "../graphql/local-api.js";
import { REPORT_OPERATIONS, yearlyReport } from "../modules/observatory/index.js";
import { StoredOperations } from "../server/stored-operations.js";
import { createLog, note } from "./terminal.js";
import { withDatabaseServer } from "./with-database.js";

export interface ReportOptions {
  readonly out: string;
  readonly audience: string;
  readonly lang: string;
}

/** Writes the report of a year, as an audience may see it, to `rapport-2023.html` (`report-2023.html` in English). */
export async function report(year: string, { out, audience: asked, lang }: ReportOptions): Promise<void> {
  const audience = oneOf<Audience>(AUDIENCES, asked.toUpperCase(), { fr: "Ce public n'existe pas.", en: "There is no such audience." });
  const language = oneOf<Language>(LANGUAGES, lang, { fr: "Cette langue n'existe pas ici.", en: "There is no such language here." });
  if (!/^(19|20)\d\d$/.test(year)) {
    throw new OperatorError(
      { fr: "L'année attendue a quatre chiffres.", en: "The year expected has four digits." },
      { fr: "Par exemple : maillage report 2023.", en: "For example: maillage report 2023." },
    );
  }
  const config = loadConfig();
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel);
  await withDatabaseServer(config, log, "report", async ({ url, secret }) => {
    const database = new Database({ ...config.database, ownerUrl: url, secret, log });
    try {
      const today = todayInParis(systemClock);
      const api = await LocalApi.create({ audience, language, today, reader: database.reader(audience) });
      const operations = storedTexts();
      const html = await yearlyReport({
        year: Number(year),
        audience,
        language,
        today,
        operations,
        ask: (text, variables) => api.ask(text, variables),
      });
      await mkdir(out, { recursive: true });
      const path = join(out, language === "fr" ? `rapport-${year}.html` : `report-${year}.html`);
      await writeFile(path, html);
      note({ fr: `${path}, tel que ${audience} le voit.`, en: `${path}, as ${audience} sees it.` });
    } finally {
      await database.close();
    }
  });
}

function storedTexts(): Parameters<typeof yearlyReport>[0]["operations"] {
  const stored = StoredOperations.load();
  const texts = REPORT_OPERATIONS.map((name) => [name, stored.find(name) ?? ""] as const);
  return Object.fromEntries(texts) as Parameters<typeof yearlyReport>[0]["operations"];
}

function oneOf<T extends string>(known: readonly T[], asked: string, fault: ConstructorParameters<typeof OperatorError>[0]): T {
  const found = known.find((one) => one === asked);
  if (found) return found;
  const list = known.join(", ");
  throw new OperatorError(fault, { fr: `Choisissez l'un de : ${list}.`, en: `Choose one of: ${list}.` });
}
