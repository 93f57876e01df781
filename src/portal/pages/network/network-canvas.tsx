import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useWords } from "../../i18n/use-words.js";
import type { DrawnPair } from "./drawn-pairs.js";
import { networkWords } from "./network.words.js";
import { type DrawnBefore, NetworkDrawing } from "./network-drawing.js";
import { type NetworkSearch, readNetworkSearch } from "./network-search.js";
import type { DrawnNode } from "./network-view.js";

interface NetworkCanvasProps {
  readonly nodes: readonly DrawnNode[];
  readonly pairs: readonly DrawnPair[];
  readonly search: NetworkSearch;
  /** What is said instead of the drawing. */
  readonly label: string;
}

/** The drawing itself; 35 kB with its library, so only the figure imports it, lazily. */
export function NetworkCanvas({ nodes, pairs, search, label }: NetworkCanvasProps): ReactElement {
  const t = useWords(networkWords);
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<NetworkDrawing>(undefined);
  const before = useRef<{ readonly of: string; readonly drawn: DrawnBefore }>(undefined);
  const scheme = useColourScheme();
  const navigate = useNavigate({ from: "/reseau" });
  const { autour, theme, nombre, couleur, choisi } = search;
  // Another year or other ties of the same actors: who stays goes to the new place.
  const subject = [autour, theme, nombre].join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours are read from the page, whose scheme says when they change
  useEffect(() => {
    if (!place.current) return;
    const drawn = new NetworkDrawing(
      place.current,
      { nodes, pairs, centre: autour, byCommunity: couleur !== undefined },
      (id) => void navigate({ search: (now) => readNetworkSearch({ ...now, choisi: id }), resetScroll: false }),
      before.current?.of === subject ? before.current?.drawn : undefined,
    );
    drawing.current = drawn;
    return () => {
      before.current = { of: subject, drawn: drawn.now() };
      drawn.end();
    };
  }, [nodes, pairs, subject, couleur, scheme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing is told whom to mark
  useEffect(() => drawing.current?.choose(choisi), [choisi, nodes, pairs, subject, couleur, scheme]);
  return (
    <>
      <div ref={place} className="network-place" role="img" aria-label={label} />
      <div className="network-tools" data-screen-only>
        <button type="button" className="button" data-quiet onClick={() => drawing.current?.zoom("in")}>
          {t("zoomIn")}
        </button>
        <button type="button" className="button" data-quiet onClick={() => drawing.current?.zoom("out")}>
          {t("zoomOut")}
        </button>
        <button type="button" className="button" data-quiet onClick={() => drawing.current?.zoom("whole")}>
          {t("whole")}
        </button>
        <button type="button" className="button" data-quiet onClick={() => drawing.current?.save("reseau.png")}>
          {t("image")}
        </button>
      </div>
    </>
  );
}

/** Says something else whenever the page's colours may have changed. */
function useColourScheme(): string {
  const [scheme, setScheme] = useState(currentScheme);
  useEffect(() => {
    const look = () => setScheme(currentScheme());
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    const chosen = new MutationObserver(look);
    system.addEventListener("change", look);
    chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      system.removeEventListener("change", look);
      chosen.disconnect();
    };
  }, []);
  return scheme;
}

function currentScheme(): string {
  return `${document.documentElement.dataset.theme ?? ""} ${window.matchMedia("(prefers-color-scheme: dark)").matches}`;
}
