import { lazy, type ReactElement, Suspense, useMemo } from "react";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import type { DrawnPair } from "./drawn-pairs.js";
import { useLegend } from "./legend.js";
import { networkWords } from "./network.words.js";
import { NetworkLegend } from "./network-legend.js";
import { type NetworkSearch, tieKinds } from "./network-search.js";
import type { DrawnNode } from "./network-view.js";

const NetworkCanvas = lazy(async () => ({ default: (await import("./network-canvas.js")).NetworkCanvas }));

interface NetworkFigureProps {
  readonly nodes: readonly DrawnNode[];
  readonly pairs: readonly DrawnPair[];
  readonly search: NetworkSearch;
  /** Of the page; an image of the drawing bears it too. */
  readonly title: string;
  /** That of the theme, where there is one. */
  readonly theme: string | undefined;
}

/** The drawing with its key, or, where a browser cannot draw it, a word that the table says the same. */
export function NetworkFigure({ nodes, pairs, search, title, theme }: NetworkFigureProps): ReactElement {
  const t = useWords(networkWords);
  const format = useFormat();
  const canDraw = useMemo(hasWebGl, []);
  const counts = { count: nodes.length, actors: format.number(nodes.length), ties: format.number(pairs.length) };
  const day = search.date === undefined ? t("today") : t("on", { day: format.date(search.date) });
  const legend = useLegend(nodes, search.couleur !== undefined);
  const caption = t("caption", { ...counts, day });
  const kinds = tieKinds(search.liens)?.map((kind) => t(`kind.${kind}`));
  const filters = [theme && t("imageTheme", { theme }), kinds && t("imageKinds", { kinds: format.list(kinds) })];
  const words = {
    title,
    legend,
    caption: [caption, ...filters].filter(Boolean).join(" "),
    source: t("imageSource", { address: window.location.host, day: format.date(parisDay(new Date())) }),
  };
  return (
    <figure className="network-figure">
      {canDraw ? (
        <Suspense fallback={<div className="network-place" aria-busy="true" />}>
          <NetworkCanvas
            nodes={nodes}
            pairs={pairs}
            search={search}
            label={t("drawing", { actors: nodes.length, ties: pairs.length })}
            words={words}
          />
        </Suspense>
      ) : (
        <p className="network-undrawn">{t("noDrawing")}</p>
      )}
      <NetworkLegend entries={legend} />
      <figcaption>
        {caption} {canDraw && t("hint")}
      </figcaption>
    </figure>
  );
}

function hasWebGl(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
