import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useWords } from "../../i18n/use-words.js";
import { pngFile, svgFile } from "../../parts/image/svg-image.js";
import { saveFile } from "../../parts/save-file/save-file.js";
import { cameraOf, cameraText } from "./camera.js";
import type { DrawnPair } from "./drawn-pairs.js";
import { networkWords } from "./network.words.js";
import { type DrawnBefore, NetworkDrawing } from "./network-drawing.js";
import { type ImageWords, networkImage } from "./network-image.js";
import { type NetworkSearch, readNetworkSearch } from "./network-search.js";
import type { DrawnNode } from "./network-view.js";

interface NetworkCanvasProps {
  readonly nodes: readonly DrawnNode[];
  readonly pairs: readonly DrawnPair[];
  readonly search: NetworkSearch;
  /** What is said instead of the drawing. */
  readonly label: string;
  /** What an image of it says besides. */
  readonly words: ImageWords;
}

/** The drawing itself; 35 kB with its library, so only the figure imports it, lazily. */
export function NetworkCanvas({ nodes, pairs, search, label, words }: NetworkCanvasProps): ReactElement {
  const t = useWords(networkWords);
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<NetworkDrawing>(undefined);
  const before = useRef<{ readonly of: string; readonly drawn: DrawnBefore }>(undefined);
  const [hasFailed, fail] = useState(false);
  const scheme = useColourScheme();
  const navigate = useNavigate({ from: "/reseau" });
  const { autour, theme, nombre, couleur, choisi, avec, vue } = search;
  // Another year or other ties of the same actors: who stays goes to the new place.
  const subject = [autour, theme, nombre].join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours are read from the page, whose scheme says when they change
  useEffect(() => {
    if (!place.current) return;
    const drawn = new NetworkDrawing(
      place.current,
      { nodes, pairs, centre: autour, byCommunity: couleur !== undefined },
      {
        onChoose: (one, other) =>
          void navigate({ search: (now) => readNetworkSearch({ ...now, choisi: one, avec: other }), resetScroll: false }),
        onLook: (camera) =>
          void navigate({
            search: (now) => readNetworkSearch({ ...now, vue: cameraText(camera) }),
            replace: true,
            resetScroll: false,
          }),
      },
      { before: before.current?.of === subject ? before.current?.drawn : undefined, camera: cameraOf(vue) },
    );
    drawing.current = drawn;
    return () => {
      before.current = { of: subject, drawn: drawn.now() };
      drawn.end();
    };
  }, [nodes, pairs, subject, couleur, scheme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing is told whom to mark
  useEffect(() => drawing.current?.choose(choisi, avec), [choisi, avec, nodes, pairs, subject, couleur, scheme]);
  useEffect(() => drawing.current?.look(cameraOf(vue)), [vue]);
  const save = async (kind: "png" | "svg") => {
    const picture = drawing.current?.picture();
    if (!picture) return;
    const image = networkImage(picture, words);
    await (kind === "svg" ? svgFile(image) : pngFile(image)).then(
      (made) => {
        fail(false);
        saveFile(`reseau.${kind}`, made);
      },
      () => fail(true),
    );
  };
  const tools = [
    { name: t("zoomIn"), act: () => drawing.current?.zoom("in") },
    { name: t("zoomOut"), act: () => drawing.current?.zoom("out") },
    { name: t("whole"), act: () => drawing.current?.zoom("whole") },
    { name: t("image"), act: () => void save("png") },
    { name: t("vector"), act: () => void save("svg") },
  ];
  return (
    <>
      <div ref={place} className="network-place" role="img" aria-label={label} />
      <div className="network-tools" data-screen-only>
        {tools.map(({ name, act }) => (
          <button key={name} type="button" className="button" data-quiet onClick={act}>
            {name}
          </button>
        ))}
        {hasFailed && (
          <p className="fault" role="alert">
            {t("noImage")}
          </p>
        )}
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
