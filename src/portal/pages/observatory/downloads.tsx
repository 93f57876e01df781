import { type ReactElement, type RefObject, useState } from "react";
import { useWords } from "../../i18n/use-words.js";
import { pngFile, svgFile } from "../../parts/image/svg-image.js";
import { saveFile } from "../../parts/save-file/save-file.js";
import { standaloneSvg } from "./chart-image.js";
import { observatoryWords } from "./observatory.words.js";

interface DownloadsProps {
  /** Of the files, without what follows the dot. */
  readonly file: string;
  readonly title: string;
  readonly caption: string;
  /** Where the chart is. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly csv: () => string;
}

/** The table as CSV and the chart as an image. */
export function Downloads({ file, title, caption, place, csv }: DownloadsProps): ReactElement {
  const t = useWords(observatoryWords);
  const [hasFailed, fail] = useState(false);
  const image = (): SVGSVGElement | null => {
    const chart = place.current?.querySelector<SVGSVGElement>("svg.chart");
    const key = [...(place.current?.parentElement?.querySelectorAll(".publics-key > li") ?? [])].map((entry) => ({
      name: entry.textContent,
      colour: getComputedStyle(entry, "::before").backgroundColor,
    }));
    return chart ? standaloneSvg(chart, { title, caption, key }) : null;
  };
  const save = async (kind: "svg" | "png") => {
    const drawn = image();
    fail(drawn === null);
    if (drawn)
      await (kind === "svg" ? svgFile(drawn) : pngFile(drawn)).then(
        (made) => saveFile(`${file}.${kind}`, made),
        () => fail(true),
      );
  };
  const choices = [
    { name: t("tableFile"), save: () => saveFile(`${file}.csv`, new Blob([csv()], { type: "text/csv;charset=utf-8" })) },
    { name: t("svgFile"), save: () => void save("svg") },
    { name: t("pngFile"), save: () => void save("png") },
  ];
  return (
    <div className="downloads" data-screen-only>
      {choices.map(({ name, save }) => (
        <button key={name} type="button" className="button" data-quiet onClick={save}>
          {name}
          <span className="visually-hidden">{title}</span>
        </button>
      ))}
      {hasFailed && (
        <p className="fault" role="alert">
          {t("noImage")}
        </p>
      )}
    </div>
  );
}
