import { csvText } from "../../shared/csv-text.js";
import type { ReportReader } from "./report-reader.js";

/** Beside the columns of the file: a mapping reads neither. */
const FAULTS = ["Ligne d'origine", "Ce qui ne va pas"] as const;

/** The rows at fault as their tables have them, to be mended and sent again: what is wrong with each stands beside it. */
export async function* faultyRowsCsv(reader: ReportReader, id: string): AsyncGenerator<string> {
  const titles: string[] = [];
  const rows: { readonly cells: Map<string, string>; readonly said: readonly string[] }[] = [];
  for (const { file, row, line, faults } of await reader.faultyRows(id)) {
    const times = new Map<string, number>();
    const cells = new Map<string, string>();
    for (const [title, cell] of line) {
      const time = (times.get(title) ?? 0) + 1;
      times.set(title, time);
      const place = `${title} ${time}`;
      if (!titles.includes(place)) titles.push(place);
      cells.set(place, cell);
    }
    const said = faults.map(({ column, reason, remedy }) => `${column === null ? "" : `${column} : `}${reason.fr} ${remedy.fr}`);
    rows.push({ cells, said: [`${file}, ${row}`, said.join(" ")] });
  }
  const heading = titles.map((place) => place.slice(0, place.lastIndexOf(" ")));
  yield `\uFEFF${csvText([[...heading, ...FAULTS]], ";")}`;
  for (const { cells, said } of rows) yield csvText([[...titles.map((place) => cells.get(place) ?? ""), ...said]], ";");
}
