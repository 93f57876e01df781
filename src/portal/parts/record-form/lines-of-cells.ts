/** A table as the text of a form has it: a line a row, its cells by tabs. */
export interface LinesOfCells {
  readonly rows: readonly (readonly string[])[];
  readonly write: (row: number, column: number, cell: string) => void;
  readonly remove: (row: number) => void;
  readonly add: (row: string) => void;
}

/** @param columns how many cells a row has */
export function linesOfCells(text: string, columns: number, onChange: (text: string) => void): LinesOfCells {
  const lines = text === "" ? [] : text.split("\n");
  const rows = lines.map((line) => line.split("\t"));
  return {
    rows,
    write: (row, column, cell) => {
      const cells = Array.from({ length: columns }, (_, at) => (at === column ? cell : (rows[row]?.[at] ?? "")));
      onChange(lines.map((line, at) => (at === row ? cells.join("\t") : line)).join("\n"));
    },
    remove: (row) => onChange(lines.filter((_, at) => at !== row).join("\n")),
    add: (row) => onChange([...lines, row].join("\n")),
  };
}
