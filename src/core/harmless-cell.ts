/** A text that a spreadsheet would take for a formula, in its full-width forms too, begins with an apostrophe instead (OWASP). Numbers are no formulas. */
export function harmlessCell<Cell>(cell: Cell): Cell | string {
  return typeof cell === "string" && /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell;
}
