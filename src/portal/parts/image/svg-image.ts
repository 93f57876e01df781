const SVG = "http://www.w3.org/2000/svg";
/** As many pixels as screens and printers show. */
const DENSITY = 2;
/** How much of its size a letter is wide, more or less. */
const LETTER = 0.5;

/** How a line of text is set, in pixels. */
export interface Letters {
  readonly size: number;
  readonly line: number;
  readonly weight: "400" | "600";
}

export const TITLE: Letters = { size: 20, line: 26, weight: "600" };
export const CAPTION: Letters = { size: 12, line: 17, weight: "400" };
/** Around an image. */
export const EDGE = 24;

export function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly SVGElement[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.append(...children);
  return made;
}

/** A line of text. @param y of its foot */
export function textElement(
  text: string,
  { size, weight }: Letters,
  attributes: Readonly<Record<string, string | number>>,
): SVGTextElement {
  const made = element("text", { "font-size": size, "font-weight": weight, ...attributes });
  made.textContent = text;
  return made;
}

/** A text in lines that fit into so many pixels, more or less. */
export function wrapped(text: string, { size }: Letters, width: number): readonly string[] {
  const longest = width / (size * LETTER);
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= longest) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Lines below each other. @param top of the first */
export function textLines(lines: readonly string[], top: number, letters: Letters, ink: string, x = EDGE): readonly SVGTextElement[] {
  return lines.map((line, place) => textElement(line, letters, { x, y: top + place * letters.line + letters.size, fill: ink }));
}

/** How wide a text is, more or less. */
export function widthOf(text: string, { size }: Letters): number {
  return text.length * size * LETTER;
}

/** An image that stands alone: it brings the page's letters with it. */
export async function svgFile(image: SVGSVGElement): Promise<Blob> {
  const faces = await pageLetters();
  if (faces !== "") {
    const style = document.createElementNS(SVG, "style");
    style.textContent = faces;
    image.prepend(style);
  }
  return new Blob([new XMLSerializer().serializeToString(image)], { type: "image/svg+xml" });
}

/** @throws Error where the browser draws no images */
export async function pngFile(image: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(await svgFile(image));
  try {
    const drawn = new Image();
    drawn.src = address;
    await drawn.decode();
    const canvas = document.createElement("canvas");
    canvas.width = drawn.width * DENSITY;
    canvas.height = drawn.height * DENSITY;
    canvas.getContext("2d")?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The image could not be drawn"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The page's sans serif, in words of CSS that need nothing else: what it calls « Source Sans 3 », of the letters that French is written in. */
async function pageLetters(): Promise<string> {
  const faces = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);
  const written = await Promise.all(faces.filter(isLatinSans).map(embedded));
  return written.join("\n");
}

function isLatinSans({ style }: CSSFontFaceRule): boolean {
  return /source-sans-3-latin-\d/.test(style.getPropertyValue("src"));
}

async function embedded({ style }: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+\.woff2)"?\)/.exec(style.getPropertyValue("src"))?.[1];
  if (address === undefined) return "";
  const bytes = new Uint8Array(await (await fetch(new URL(address, document.baseURI))).arrayBuffer());
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `@font-face{font-family:${style.getPropertyValue("font-family")};font-weight:${style.getPropertyValue("font-weight")};src:url(data:font/woff2;base64,${text}) format("woff2")}`;
}
