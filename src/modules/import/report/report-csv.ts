import { csvText } from "../../shared/csv-text.js";
import { OUTCOMES } from "../planned-change.entity.js";
import { fieldLabel, outcomeLabels, shownValue, typeLabel } from "./report-labels.js";
import type { ReportedChange, ReportReader } from "./report-reader.js";

const HEADER = ["Résultat", "Fichier", "Ligne", "Type", "Nom", "Champ", "Avant", "Après", "Colonne", "Valeur", "Motif", "Que faire"];

/** For spreadsheets in French: semicolons, and a mark that says UTF-8. */
export async function* reportCsv(reader: ReportReader, id: string): AsyncGenerator<string> {
  yield `\uFEFF${line(HEADER)}`;
  for await (const { severity, file, row, column, value, reason, remedy } of reader.problems(id)) {
    const outcome = severity === "REJECTED" ? outcomeLabels.REJECTED.fr : "Avertissement";
    yield line([outcome, file, row, "", "", "", "", "", column ?? "", value ?? "", reason.fr, remedy.fr]);
  }
  for await (const change of reader.changes(id, OUTCOMES)) for (const cells of linesOf(change)) yield line(cells);
}

function linesOf(change: ReportedChange): (string | number)[][] {
  const { outcome, file, row, type, label, fields, candidates, reason } = change;
  const start = [outcomeLabels[outcome].fr, file, row, typeLabel(type), label];
  if (fields.length === 0) return [[...start, "", "", "", "", "", reason?.fr ?? "", candidates.join(" | ")]];
  return fields.map(({ field, before, after, isContested }) => [
    ...start,
    fieldLabel(field),
    shownValue(before),
    shownValue(after),
    "",
    "",
    isContested ? KEPT : "",
    "",
  ]);
}

export const KEPT = "Une autre source est crue avant celle-ci : la valeur reste.";

function line(cells: readonly (string | number)[]): string {
  return csvText([cells], ";");
}
