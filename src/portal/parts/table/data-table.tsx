import "./data-table.css";
import type { ReactElement, ReactNode } from "react";

export interface Column<Row> {
  /** What stands above it; also names the value where rows are stacked. */
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  /** Set right, in figures of one width. */
  readonly isNumber?: boolean;
}

interface DataTableProps<Row> {
  /** What the figures count, their period and their source. */
  readonly caption: ReactNode;
  /** The first names its row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Two or three short columns, that stay a table on the narrowest screen. */
  readonly isNarrow?: boolean;
}

/** A table that is read row by row on narrow screens. The roles stay when the style makes blocks of its parts. */
export function DataTable<Row>({ caption, columns, rows, keyOf, isNarrow = false }: DataTableProps<Row>): ReactElement {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: browsers drop a table's roles when it is displayed as blocks
    <table className="data-table" role="table" data-narrow={isNarrow || undefined}>
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ name, isNumber }) => (
            <th key={name} role="columnheader" scope="col" data-number={isNumber || undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map(({ name, cell, isNumber }, index) =>
              index === 0 ? (
                <th key={name} role="rowheader" scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={name} role="cell" data-label={name} data-number={isNumber || undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
