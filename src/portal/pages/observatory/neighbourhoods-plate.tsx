import { lazy, type ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { observatoryWords } from "./observatory.words.js";
import { neighbourhoodsOf, type ObservatoryView, type Reach } from "./observatory-view.js";
import { Plate } from "./plate.js";
import { useCaption } from "./use-caption.js";

const NeighbourhoodsChart = lazy(async () => ({ default: (await import("./neighbourhoods-chart.js")).NeighbourhoodsChart }));

/** Priority neighbourhoods reached in the year, before it, and never. */
export function NeighbourhoodsPlate({ view }: { readonly view: ObservatoryView }): ReactElement {
  const t = useWords(observatoryWords);
  const caption = useCaption();
  const { year } = view;
  const neighbourhoods = neighbourhoodsOf(view);
  const note = t("listNote", { shown: neighbourhoods.length, count: view.territories.totalCount });
  return (
    <Plate
      title={t("byNeighbourhood", { year })}
      file={`maillage-quartiers-${year}`}
      chart={
        <NeighbourhoodsChart
          label={t("neighbourhoodsChart", { year })}
          neighbourhoods={neighbourhoods}
          heading={(reach: Reach, count: number) => t(`reachHeading.${reach}`, { year, count })}
        />
      }
      caption={`${caption(view.observatory.neighbourhoods.about)} ${note}`}
      rows={neighbourhoods}
      keyOf={({ code }) => code}
      columns={[
        { name: t("columns.neighbourhood"), value: ({ name }) => name, isText: true },
        { name: t("columns.code"), value: ({ code }) => code, isText: true },
        { name: t("columns.reach"), value: ({ reach }) => t(`reach.${reach}`, { year }), isText: true },
        { name: t("columns.organizations"), value: ({ organizations }) => organizations },
        { name: t("columns.inYear", { year }), value: ({ inYear }) => inYear },
        { name: t("columns.untilThen"), value: ({ untilThen }) => untilThen },
      ]}
    />
  );
}
