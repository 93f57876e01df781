export interface ImageText {
  readonly title: string;
  /** What it counts, its period and its source. */
  readonly caption: string;
  /** What the colours mean, where there are several. */
  readonly key: readonly { readonly name: string; readonly colour: string }[];
}

const SVG = "http://www.w3.org/2000/svg";
const EDGE = 24;
const TITLE = { size: 20, line: 26, weight: "600" };
const CAPTION = { size: 12, line: 17, weight: "400" };
/** How much of its size a letter is wide, more or less. */
const LETTER = 0.55;
/** As many pixels as screens and printers show. */
const DENSITY = 2;

/** The chart as it is seen here and now, with its title and its source, in a file that stands alone: the page's colours and letters are written into it. */
export function standaloneSvg(chart: SVGSVGElement, { title, caption, key }: ImageText): SVGSVGElement {
  const { width, height } = chart.viewBox.baseVal;
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const seen = [chart, ...chart.querySelectorAll("*")];
  const copied = [copy, ...copy.querySelectorAll("*")];
  for (const [place, element] of seen.entries()) withSeenStyle(copied[place], element);
  const family = getComputedStyle(chart).fontFamily;
  const ink = getComputedStyle(chart).color;
  const titles = wrapped(title, width / (TITLE.size * LETTER));
  const captions = wrapped(caption, width / (CAPTION.size * LETTER));
  const underTitle = EDGE + titles.length * TITLE.line + 8;
  const top = underTitle + key.length * CAPTION.line + 10;
  const whole = { width: width + 2 * EDGE, height: top + height + 14 + captions.length * CAPTION.line + EDGE };
  const image = element("svg", { ...whole, viewBox: `0 0 ${whole.width} ${whole.height}`, "font-family": family, role: "img" });
  const name = document.createElementNS(SVG, "title");
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
  for (const [attribute, value] of Object.entries({ x: EDGE, y: top, width, height })) copy.setAttribute(attribute, String(value));
  image.append(copy);
  return image;
}

export function svgFile(image: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(image)], { type: "image/svg+xml" });
}

/** @throws Error where the browser draws no images */
export async function pngFile(image: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svgFile(image));
  try {
    const drawn = new Image();
    drawn.src = address;
    await drawn.decode();
    const canvas = document.createElement("canvas");
    canvas.width = drawn.width * DENSITY;
    canvas.height = drawn.height * DENSITY;
    canvas.getContext("2d")?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The chart could not be drawn"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
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

function wrapped(text: string, longest: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= longest) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function textLines(lines: readonly string[], top: number, letters: typeof TITLE, ink: string, x = EDGE): readonly SVGElement[] {
  return lines.map((line, place) => {
    const { size, weight } = letters;
    const text = element("text", { x, y: top + place * letters.line + size, "font-size": size, "font-weight": weight, fill: ink });
    text.textContent = line;
    return text;
  });
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
