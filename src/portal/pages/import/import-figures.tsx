import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { DataTable } from "../../parts/table/data-table.js";
import { importWords } from "./import.words.js";
import type { Figures, ImportView } from "./import-view.js";

const PLAN = ["created", "updated", "unchanged", "repeated", "doubtful", "rejected", "unreadable", "warnings"] as const;
const UNDOING = ["takenBack", "partlyTakenBack", "notTakenBack"] as const;

/** How many of what; beside those of the files that these replace, where they do. */
export function ImportFigures({ shown: { state, counts, previous } }: { readonly shown: ImportView }): ReactElement {
  const t = useWords(importWords);
  const format = useFormat();
  const figures: readonly (keyof Figures)[] = state === "UNDONE" ? [...PLAN, ...UNDOING] : PLAN;
  const rows = figures.filter((figure) => counts[figure] > 0 || (previous?.counts[figure] ?? 0) > 0 || figure === "created");
  const change = (figure: keyof Figures): string => {
    const by = counts[figure] - (previous?.counts[figure] ?? 0);
    return by === 0 ? t("figures.same") : format.signed(by);
  };
  return (
    <div className="import-figures">
      <DataTable
        caption={t(state === "PLANNED" ? "figures.planned" : "figures.done")}
        isNarrow={previous === null}
        keyOf={(figure) => figure}
        rows={rows}
        columns={[
          { name: t("figures.what"), cell: (figure) => t(`figures.${figure}`) },
          ...(previous === null
            ? [{ name: t("figures.count"), cell: (figure: keyof Figures) => format.number(counts[figure]), isNumber: true }]
            : [
                { name: t("figures.before"), cell: (figure: keyof Figures) => format.number(previous.counts[figure]), isNumber: true },
                { name: t("figures.now"), cell: (figure: keyof Figures) => format.number(counts[figure]), isNumber: true },
                { name: t("figures.change"), cell: change, isNumber: true },
              ]),
        ]}
      />
    </div>
  );
}
