/** What of Citation.js the directory uses; the packages bring no types. */
declare module "@citation-js/core" {
  import type { CslItem } from "./csl-item.js";

  export const plugins: {
    readonly output: {
      format(format: "bibtex" | "ris", items: readonly Omit<CslItem, "id">[]): string;
      format(
        format: "bibliography",
        items: readonly CslItem[],
        options: { readonly template: string; readonly lang: string; readonly format: "text" },
      ): string;
    };
    readonly config: { get(name: "@csl"): { readonly templates: { add(name: string, style: string): void } } };
  };

  /** Reads whatever form its plugins know. */
  export class Cite {
    constructor(source: string);
    readonly data: readonly (CslItem & Readonly<Record<string, unknown>>)[];
  }
}

declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
