const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

export interface TableColumn {
  readonly label: string;
  readonly isNumber: boolean;
}

/** A table whose first column names the rows; `total` is its last line. */
export function table(
  id: string,
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  total?: readonly string[],
): string {
  const line = (cells: readonly string[]): string =>
    `<tr>${cells
      .map((cell, at) => {
        const kind = columns[at]?.isNumber ? ' class="number"' : "";
        return at === 0 && !columns[0]?.isNumber ? `<th scope="row">${escaped(cell)}</th>` : `<td${kind}>${escaped(cell)}</td>`;
      })
      .join("")}</tr>`;
  const head = columns.map(({ label, isNumber }) => `<th scope="col"${isNumber ? ' class="number"' : ""}>${escaped(label)}</th>`).join("");
  const foot = total ? `<tfoot>${line(total)}</tfoot>` : "";
  return `<div class="table" role="region" aria-labelledby="${id}-table" tabindex="0"><table><caption id="${id}-table">${escaped(caption)}</caption>
<thead><tr>${head}</tr></thead><tbody>${rows.map(line).join("\n")}</tbody>${foot}</table></div>`;
}
