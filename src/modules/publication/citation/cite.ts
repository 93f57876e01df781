import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import type { Language } from "../../../core/language.js";
import { CitationStyle } from "./citation-style.js";
import type { CitedContribution, CitedPublication } from "./cited-publication.js";
import { type CslItem, cslItem, cslItemOfContribution } from "./csl-item.js";

const ISO690 = "iso690-author-date-fr";

const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-US" };

plugins.config.get("@csl").templates.add(ISO690, readFileSync(join(stylesFolder(), `${ISO690}.csl`), "utf8"));

/** The citation of a publication; the language is that of APA's few words of its own (« Éd. »). */
export function cite(publication: CitedPublication, style: CitationStyle, language: Language): string {
  return written(cslItem(publication), style, language);
}

/** The citation of a chapter or talk. */
export function citeContribution(contribution: CitedContribution, style: CitationStyle, language: Language): string {
  return written(cslItemOfContribution(contribution), style, language);
}

function written(item: CslItem, style: CitationStyle, language: Language): string {
  switch (style) {
    case CitationStyle.APA:
      return sentence(item, "apa", LOCALES[language]);
    case CitationStyle.ISO690:
      return sentence(item, ISO690, LOCALES.fr);
    case CitationStyle.BIBTEX:
      return `${plugins.output.format("bibtex", [item]).trim()}\n`;
    case CitationStyle.RIS:
      return `${plugins.output.format("ris", [withoutId(item)]).trimEnd()}\n`;
    case CitationStyle.CSL_JSON:
      return JSON.stringify([item]);
  }
}

/**
 * Titles are taken for French: English would have every word of a series begin with a capital. Where a publication lacks what the
 * style expects between two points, one remains.
 */
function sentence(item: CslItem, template: string, lang: string): string {
  const text = plugins.output.format("bibliography", [{ ...item, language: "fr" }], { template, lang, format: "text" });
  return text
    .trim()
    .replace(/ {2,}/g, " ")
    .replace(/\.(?: \.)+/g, ".");
}

/** RIS would keep the first 20 characters of it. */
function withoutId({ id: _, ...item }: CslItem): Omit<CslItem, "id"> {
  return item;
}

/** `data/citation-styles` beside package.json, whether this runs from the sources or compiled into dist. */
function stylesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    if (dirname(folder) === folder) throw new Error("The folder of citation styles was not found: no package.json above the program.");
    folder = dirname(folder);
  }
  return join(folder, "data", "citation-styles");
}
