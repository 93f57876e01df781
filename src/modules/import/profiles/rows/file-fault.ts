import type { Fault } from "../problem.js";

/** What a file is that no profile reads, by its first bytes. */
type NoTable = "EMPTY" | "PDF" | "LOCKED" | "PACKED" | "PICTURE" | "OTHER";

const SIGNATURES: readonly (readonly [NoTable, readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["LOCKED", [0xd0, 0xcf, 0x11, 0xe0]],
  ["PACKED", [0x1f, 0x8b]],
  ["PACKED", [0x37, 0x7a, 0xbc, 0xaf]],
  ["PACKED", [0x52, 0x61, 0x72, 0x21]],
  ["PICTURE", [0x89, 0x50, 0x4e, 0x47]],
  ["PICTURE", [0xff, 0xd8, 0xff]],
];

/** Characters that no text holds, but for tabs and ends of lines and of pages. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
const CONTROL = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g;

const SAVE = {
  fr: "Enregistrez-le en .xlsx ou en CSV depuis votre tableur, puis envoyez celui-là.",
  en: "Save it as .xlsx or CSV from your spreadsheet, then send that one.",
};

const FAULTS: Readonly<Record<NoTable, Fault>> = {
  EMPTY: {
    reason: { fr: "Le fichier est vide.", en: "The file is empty." },
    remedy: {
      fr: "Vérifiez que vous avez choisi le bon fichier, et qu'il est enregistré.",
      en: "Check that it is the right file, and that it was saved.",
    },
  },
  PDF: {
    reason: {
      fr: "Ce fichier est un PDF, quel que soit son nom : il n'a ni lignes ni colonnes.",
      en: "This file is a PDF, whatever its name: it has neither rows nor columns.",
    },
    remedy: {
      fr: "Demandez le tableau dont il est tiré, en .xlsx ou en CSV.",
      en: "Ask for the table that it was made of, as .xlsx or CSV.",
    },
  },
  LOCKED: {
    reason: {
      fr: "Ce classeur est protégé par un mot de passe, ou d'un format d'avant 2007 (.xls) : il ne peut pas être lu.",
      en: "This workbook is protected by a password, or of a format before 2007 (.xls): it cannot be read.",
    },
    remedy: {
      fr: "Ouvrez-le, retirez le mot de passe, et enregistrez-le en .xlsx.",
      en: "Open it, take the password away, and save it as .xlsx.",
    },
  },
  PACKED: {
    reason: { fr: "Ce fichier est une archive compressée.", en: "This file is a compressed archive." },
    remedy: { fr: "Décompressez-la, puis envoyez le tableau qu'elle contient.", en: "Unpack it, then send the table that it holds." },
  },
  PICTURE: { reason: { fr: "Ce fichier est une image.", en: "This file is a picture." }, remedy: SAVE },
  OTHER: { reason: { fr: "Ce fichier n'est pas un tableau.", en: "This file is no table." }, remedy: SAVE },
};

/** Why a file that begins so cannot be read as a table; undefined when it may be one. */
export function fileFault(beginning: Buffer): Fault | undefined {
  const kind = kindOf(beginning);
  return kind && FAULTS[kind];
}

function kindOf(beginning: Buffer): NoTable | undefined {
  const signature = SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => beginning[at] === byte));
  if (signature) return signature[0];
  if (beginning.subarray(0, 2).toString("latin1") === "PK") return undefined;
  const text = beginning.toString("latin1");
  if (text.replace(/[\s\0\u00ef\u00bb\u00bf\u00fe\u00ff]/g, "") === "") return "EMPTY";
  return (text.match(CONTROL)?.length ?? 0) > beginning.length / 100 ? "OTHER" : undefined;
}
