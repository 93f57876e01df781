import type { OutcomeName } from "../planned-change.entity.js";
import { KEPT } from "./report-csv.js";
import { fieldLabel, outcomeLabels, shownValue, typeLabel } from "./report-labels.js";
import type { ReportedChange, ReportedProblem, ReportHeader, ReportReader } from "./report-reader.js";

/** Rows of each table; the CSV has them all. */
const SHOWN = 1_000;

const SECTIONS: readonly { readonly outcome: OutcomeName; readonly title: string; readonly columns: readonly string[] }[] = [
  { outcome: "DOUBTFUL", title: "À décider", columns: ["Ligne", "Type", "Nom", "Motif", "Peut-être"] },
  { outcome: "REJECTED", title: "Rejeté", columns: ["Ligne", "Type", "Nom", "Motif"] },
  { outcome: "UPDATED", title: "Modifié", columns: ["Ligne", "Type", "Nom", "Champ", "Avant", "Après"] },
  { outcome: "CREATED", title: "Créé", columns: ["Ligne", "Type", "Nom", "Valeurs"] },
];

/** A page that says, to whoever brought the files, what becomes of their rows. It loads nothing from elsewhere. */
export async function* reportHtml(reader: ReportReader, id: string): AsyncGenerator<string> {
  const header = await reader.header(id);
  yield head(header);
  yield* table(
    "problemes",
    "Lignes rejetées et avertissements",
    ["Ligne", "Gravité", "Colonne", "Valeur", "Motif", "Que faire"],
    mapped(reader.problems(id), problemRow),
  );
  for (const { outcome, title, columns } of SECTIONS) {
    yield* table(outcome.toLowerCase(), title, columns, rowsOf(reader.changes(id, [outcome])));
  }
  yield "</main></body></html>\n";
}

async function* mapped<T>(items: AsyncIterable<T>, map: (item: T) => string): AsyncGenerator<string> {
  for await (const item of items) yield map(item);
}

async function* rowsOf(changes: AsyncIterable<ReportedChange>): AsyncGenerator<string> {
  for await (const change of changes) {
    const { outcome, label, type, reason, candidates, fields, given } = change;
    const start = [where(change), escaped(typeLabel(type)), escaped(label)];
    if (outcome === "UPDATED") for (const field of fields) yield row([...start, ...fieldCells(field)]);
    else if (outcome === "CREATED") yield row([...start, values(given)]);
    else if (outcome === "DOUBTFUL") yield row([...start, escaped(reason?.fr ?? ""), candidates.map(escaped).join("<br>")]);
    else yield row([...start, escaped(reason?.fr ?? "")]);
  }
}

function fieldCells({ field, before, after, isContested }: ReportedChange["fields"][number]): string[] {
  const told = isContested ? `${escaped(shownValue(after))} <em>(${KEPT})</em>` : escaped(shownValue(after));
  return [escaped(fieldLabel(field)), escaped(shownValue(before)), told];
}

function values(given: ReportedChange["given"]): string {
  return Object.entries(given)
    .filter(([field, value]) => field !== "name" && value !== null)
    .map(([field, value]) => `${escaped(fieldLabel(field))} : ${escaped(shownValue(value))}`)
    .join("<br>");
}

function problemRow(problem: ReportedProblem): string {
  const { severity, column, value, reason, remedy } = problem;
  const gravity = severity === "REJECTED" ? "Rejetée" : "Avertissement";
  return row([where(problem), gravity, ...[column ?? "", value ?? "", reason.fr, remedy.fr].map(escaped)]);
}

function where({ file, row: at }: { readonly file: string; readonly row: number }): string {
  return `${escaped(file)}, ${at}`;
}

async function* table(id: string, title: string, columns: readonly string[], rows: AsyncIterable<string>): AsyncGenerator<string> {
  let count = 0;
  for await (const one of rows) {
    if (count === 0) {
      yield `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><div class="table" role="region" aria-labelledby="${id}" tabindex="0"><table>\n`;
      yield `<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join("")}</tr></thead><tbody>\n`;
    }
    count += 1;
    if (count > SHOWN) break;
    yield one;
  }
  if (count > 0) yield "</tbody></table></div>";
  if (count > SHOWN) yield `<p>Les ${SHOWN} premières lignes seulement ; le fichier CSV les donne toutes.</p>`;
  if (count > 0) yield "</section>\n";
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`;
}

function head({ profile, source, files, rowCount, counts, state, createdAt }: ReportHeader): string {
  const figures = Object.entries(outcomeLabels).map(([outcome, label]) => [label.fr, counts[outcome] ?? 0] as const);
  const rejected = counts.REJECTED_ROWS ?? 0;
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Import ${escaped(source)} – ${titleOf(state)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #1b1b35; background: #fff }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
thead { background: #eee } .table { overflow-x: auto; max-height: 40rem } .table:focus { outline: 3px solid #0a4ea3 } caption { text-align: left; font-weight: bold }
</style></head><body><main>
<h1>${titleOf(state)}</h1>
<p>Source : ${escaped(source)}. Profil : ${escaped(profile)}. Fichiers : ${files.map(({ name }) => escaped(name)).join(", ")}. Préparé le ${escaped(createdAt.slice(0, 16).replace("T", " à "))}.</p>
<table style="width: auto"><caption>${rowCount} lignes lues</caption><tbody>
${figures.map(([label, count]) => `<tr><th scope="row">${label}</th><td>${count}</td></tr>`).join("\n")}
<tr><th scope="row">Lignes illisibles</th><td>${rejected}</td></tr>
</tbody></table>
`;
}

function titleOf(state: string): string {
  if (state === "APPLIED") return "Rapport d'import";
  return state === "UNDOING" || state === "UNDONE" ? "Rapport d'un import annulé" : "Ce que l'import ferait";
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}
