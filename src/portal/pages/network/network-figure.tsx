import { lazy, type ReactElement, Suspense, useMemo } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import type { DrawnPair } from "./drawn-pairs.js";
import { networkWords } from "./network.words.js";
import { NetworkLegend } from "./network-legend.js";
import type { NetworkSearch } from "./network-search.js";
import type { DrawnNode } from "./network-view.js";

const NetworkCanvas = lazy(async () => ({ default: (await import("./network-canvas.js")).NetworkCanvas }));

interface NetworkFigureProps {
  readonly nodes: readonly DrawnNode[];
  readonly pairs: readonly DrawnPair[];
  readonly search: NetworkSearch;
}

/** The drawing with its key, or, where a browser cannot draw it, a word that the table says the same. */
export function NetworkFigure({ nodes, pairs, search }: NetworkFigureProps): ReactElement {
  const t = useWords(networkWords);
  const format = useFormat();
  const canDraw = useMemo(hasWebGl, []);
  const counts = { count: nodes.length, actors: format.number(nodes.length), ties: format.number(pairs.length) };
  const day = search.date === undefined ? t("today") : t("on", { day: format.date(search.date) });
  return (
    <figure className="network-figure">
      {canDraw ? (
        <Suspense fallback={<div className="network-place" aria-busy="true" />}>
          <NetworkCanvas nodes={nodes} pairs={pairs} search={search} label={t("drawing", { actors: nodes.length, ties: pairs.length })} />
        </Suspense>
      ) : (
        <p className="network-undrawn">{t("noDrawing")}</p>
      )}
      <NetworkLegend nodes={nodes} colour={search.couleur} />
      <figcaption>
        {t("caption", { ...counts, day })} {canDraw && t("hint")}
      </figcaption>
    </figure>
  );
}

function hasWebGl(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
