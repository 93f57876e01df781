import { type IdentifierScheme, normalizedIdentifier } from "../../organization/index.js";
import type { Fault } from "./problem.js";

const LA_POSTE = "356000000";

/** Figures that each scheme has, for what lost its leading zeros in a spreadsheet. */
const WIDTHS: Partial<Record<IdentifierScheme, number>> = { SIREN: 9, SIRET: 14, INSEE: 5 };

/**
 * An identifier in the form in which it is kept, with its lost leading zeros.
 * @returns what is wrong with it, when it cannot be one: it has not the form of its scheme, or its check digit is false
 */
export function checkedIdentifier(scheme: IdentifierScheme, given: string): string | Fault {
  const compact = given.replaceAll(/[\s.\u00a0]/g, "");
  const width = WIDTHS[scheme];
  const whole = width !== undefined && /^\d+$/.test(compact) && compact.length >= width - 3 ? compact.padStart(width, "0") : compact;
  const value = formed(scheme, scheme === "EXTERNAL" ? given : whole);
  if (value === undefined) return /^\d[.,]\d+E\+?\d+$/i.test(given.trim()) ? rounded(scheme) : malformed(scheme);
  if ((scheme === "SIREN" && !isSiren(value)) || (scheme === "SIRET" && !isSiret(value))) return mistyped(scheme);
  return value;
}

function formed(scheme: IdentifierScheme, value: string): string | undefined {
  try {
    return normalizedIdentifier(scheme, value, scheme);
  } catch {
    return undefined;
  }
}

function isSiren(value: string): boolean {
  return value !== "000000000" && passesLuhn(value);
}

/** La Poste's establishments may follow their own rule: the plain sum divides by five. */
function isSiret(value: string): boolean {
  if (!isSiren(value.slice(0, 9))) return false;
  if (passesLuhn(value)) return true;
  return value.startsWith(LA_POSTE) && [...value].reduce((total, digit) => total + Number(digit), 0) % 5 === 0;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    const value = at % 2 === 0 ? digit : digit * 2;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

const REMEDY = {
  fr: "Vérifiez-le dans l'annuaire des entreprises ou au répertoire des associations ; la ligne est lue sans lui.",
  en: "Check it in the register of companies or of associations; the row is read without it.",
};

function malformed(scheme: string): Fault {
  return { reason: { fr: `Ce n'a pas la forme d'un identifiant ${scheme}.`, en: `This has not the form of a ${scheme}.` }, remedy: REMEDY };
}

function mistyped(scheme: string): Fault {
  return {
    reason: { fr: `La clé de contrôle de ce ${scheme} est fausse.`, en: `The check digit of this ${scheme} is false.` },
    remedy: REMEDY,
  };
}

function rounded(scheme: string): Fault {
  return {
    reason: { fr: `Un tableur a arrondi ce ${scheme}.`, en: `A spreadsheet has rounded this ${scheme}.` },
    remedy: { fr: "Mettez la colonne au format texte avant d'exporter.", en: "Format the column as text before exporting." },
  };
}
