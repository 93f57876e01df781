import { CAPTION, EDGE, element, TITLE, textLines, wrapped } from "../../parts/image/svg-image.js";

export interface ImageText {
  readonly title: string;
  /** What it counts, its period and its source. */
  readonly caption: string;
  /** What the colours mean, where there are several. */
  readonly key: readonly { readonly name: string; readonly colour: string }[];
}

/** The chart as it is seen here and now, with its title and its source, in a file that stands alone: the page's colours and letters are written into it. */
export function standaloneSvg(chart: SVGSVGElement, { title, caption, key }: ImageText): SVGSVGElement {
  const { width, height } = chart.viewBox.baseVal;
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const seen = [chart, ...chart.querySelectorAll("*")];
  const copied = [copy, ...copy.querySelectorAll("*")];
  for (const [place, element] of seen.entries()) withSeenStyle(copied[place], element);
  const family = getComputedStyle(chart).fontFamily;
  const ink = getComputedStyle(chart).color;
  const titles = wrapped(title, TITLE, width);
  const captions = wrapped(caption, CAPTION, width);
  const underTitle = EDGE + titles.length * TITLE.line + 8;
  const top = underTitle + key.length * CAPTION.line + 10;
  const whole = { width: width + 2 * EDGE, height: top + height + 14 + captions.length * CAPTION.line + EDGE };
  const image = element("svg", { ...whole, viewBox: `0 0 ${whole.width} ${whole.height}`, "font-family": family, role: "img" });
  const name = element("title", {});
  name.textContent = title;
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  image.append(
    name,
    element("rect", { ...whole, fill: paper }),
    ...textLines(titles, EDGE, TITLE, ink),
    ...key.map(({ colour }, place) =>
      element("rect", { x: EDGE, y: underTitle + place * CAPTION.line + 2, width: 10, height: 10, fill: colour }),
    ),
    ...textLines(
      key.map(({ name }) => name),
      underTitle,
      CAPTION,
      ink,
      EDGE + 18,
    ),
    ...textLines(captions, top + height + 14, CAPTION, ink),
  );
  for (const [attribute, value] of Object.entries({ x: EDGE, y: top, width, height, "font-family": family }))
    copy.setAttribute(attribute, String(value));
  image.append(copy);
  return image;
}

function withSeenStyle(copied: Element | undefined, seen: Element): void {
  const style = getComputedStyle(seen);
  copied?.removeAttribute("class");
  copied?.setAttribute("fill", style.fill);
  copied?.setAttribute("stroke", style.stroke);
  // Where the page's letters are missing, others take the same room.
  if (seen instanceof SVGTextContentElement && seen.childElementCount === 0 && seen.textContent !== "") {
    copied?.setAttribute("textLength", String(seen.getComputedTextLength()));
    copied?.setAttribute("lengthAdjust", "spacingAndGlyphs");
  }
  if (copied?.tagName !== "text") return;
  copied.setAttribute("font-size", style.fontSize);
  copied.setAttribute("font-weight", style.fontWeight);
}
