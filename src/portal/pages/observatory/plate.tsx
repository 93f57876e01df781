import { type ReactElement, type ReactNode, Suspense, useId, useRef } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { DataTable } from "../../parts/table/data-table.js";
import { Downloads } from "./downloads.js";
import { csvOf, type FigureColumn } from "./figure-table.js";
import { observatoryWords } from "./observatory.words.js";

interface PlateProps<Row> {
  readonly title: string;
  /** Of what is downloaded, e.g. `maillage-formats-2024`. */
  readonly file: string;
  /** Under the title, before the chart: what its colours mean. */
  readonly note?: ReactNode;
  readonly chart: ReactNode;
  /** What the table counts, its period and its source. */
  readonly caption: string;
  readonly columns: readonly FigureColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A chart with its table beneath. */
export function Plate<Row>({ title, file, note, chart, caption, columns, rows, keyOf }: PlateProps<Row>): ReactElement {
  const t = useWords(observatoryWords);
  const format = useFormat();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  return (
    <section className="plate" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note}
      <div className="plate-chart" ref={place}>
        <Suspense fallback={null}>{chart}</Suspense>
      </div>
      <details>
        <summary>{t("table")}</summary>
        <DataTable
          caption={caption}
          rows={rows}
          keyOf={keyOf}
          isNarrow={columns.length < 4}
          columns={columns.map(({ name, value, isText }) => ({
            name,
            isNumber: isText !== true,
            cell: (row: Row) => {
              const shown = value(row);
              if (shown === null) return t("kept");
              return typeof shown === "number" ? format.number(shown) : shown;
            },
          }))}
        />
        <Downloads file={file} title={title} caption={caption} place={place} csv={() => csvOf(columns, rows, t("kept"))} />
      </details>
    </section>
  );
}
