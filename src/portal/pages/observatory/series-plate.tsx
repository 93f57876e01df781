import { lazy, type ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { Plate } from "./plate.js";
import { seriesWords } from "./series.words.js";
import type { SeriesGroup } from "./series-groups.js";

const SeriesChart = lazy(async () => ({ default: (await import("./series-chart.js")).SeriesChart }));

/** So many that their numbers can be read. */
const DRAWN = 4;

/** An indicator in the territories of one kind, drawn for its last periods; the table has them all. */
export function SeriesPlate({ group }: { readonly group: SeriesGroup }): ReactElement {
  const t = useWords(seriesWords);
  const format = useFormat();
  const { indicator, kind, generation, periods, lines, sources } = group;
  const where = generation === null ? t(`kinds.${kind}`) : t("neighbourhoods", { generation });
  const title = t("plate", { indicator: indicator.label, where });
  const drawn = periods.slice(-DRAWN);
  const caption = [
    indicator.definition ?? t("unit", { unit: indicator.unit }),
    t("period", { from: periods[0] ?? "", until: periods.at(-1) ?? "" }),
    sources.length === 0 ? t("noSource") : t("source", { sources: format.list(sources) }),
    ...(drawn.length < periods.length ? [t("drawn", { count: drawn.length })] : []),
  ].join(" ");
  return (
    <Plate
      title={title}
      file={`maillage-${group.key.toLowerCase().replaceAll(" ", "-")}`}
      note={<p className="small soft">{caption}</p>}
      chart={<SeriesChart label={t("chart", { title, from: drawn[0] ?? "", until: drawn.at(-1) ?? "" })} group={group} periods={drawn} />}
      caption={caption}
      rows={lines}
      keyOf={({ code }) => code}
      columns={[
        { name: t("territory"), value: ({ name }) => name, isText: true },
        { name: t("code"), value: ({ code }) => code, isText: true },
        ...periods.map((period) => ({
          name: period,
          value: ({ values }: SeriesGroup["lines"][number]) => {
            const said = values.get(period) ?? [];
            const [only] = said;
            if (only !== undefined && said.length === 1) return only;
            return said.map((value) => format.number(value)).join(" / ") || "–";
          },
        })),
      ]}
    />
  );
}
