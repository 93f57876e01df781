import type { Expression, MappedRow } from "./mapped-row.js";

type Piece = string | Expression;

interface Section {
  /** Left out, and nothing more, when one of its references is empty. */
  readonly isOptional: boolean;
  readonly pieces: readonly Piece[];
}

/**
 * « {street}, {postcode} {city}[ ({floor})] »: references in braces, optional sections in brackets. It is empty when a reference outside
 * brackets is.
 */
export function compiledTemplate(text: string, reference: (name: string) => Expression): Expression {
  const sections = text.split(/(\[[^\]]*\])/).flatMap((section): Section[] => {
    if (section === "") return [];
    const isOptional = section.startsWith("[");
    return [{ isOptional, pieces: piecesOf(isOptional ? section.slice(1, -1) : section, reference) }];
  });
  const columns = sections.flatMap(({ pieces }) => pieces.flatMap((piece) => (typeof piece === "string" ? [] : piece.columns)));
  return {
    columns: [...new Set(columns)],
    evaluate(row) {
      let written = "";
      for (const { isOptional, pieces } of sections) {
        const part = filled(pieces, row);
        if (part === undefined && !isOptional) return [];
        written += part ?? "";
      }
      return written === "" ? [] : [written];
    },
  };
}

function piecesOf(text: string, reference: (name: string) => Expression): Piece[] {
  return text.split(/(\{[^}]*\})/).map((piece) => (piece.startsWith("{") ? reference(piece.slice(1, -1)) : piece));
}

function filled(pieces: readonly Piece[], row: MappedRow): string | undefined {
  let text = "";
  for (const piece of pieces) {
    const part = typeof piece === "string" ? piece : piece.evaluate(row).join(", ");
    if (part === "" && typeof piece !== "string") return undefined;
    text += part;
  }
  return text;
}
