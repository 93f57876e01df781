import { findPhoneNumbersInText } from "libphonenumber-js";
import type { ContactPointKind } from "../../organization/index.js";
import { keptContact } from "../kept-contact.js";
import type { Fault } from "./problem.js";

const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/giu;

/** A site's domain ends with letters: « www.ville.frvotre-mairie » has lost its slash. */
const DOMAIN = /^https?:\/\/[^\s/?#]+\.(?:xn--[a-z0-9-]+|\p{L}{2,24})(?::\d+)?(?:[/?#]|$)/iu;

/**
 * The numbers or addresses that a cell holds, in the form in which they are kept: « 0811 36 36 00 / 04 95 70 54 72 pour les professionnels »
 * has two.
 * @returns what is wrong with it, when it holds none
 */
export function readContact(kind: ContactPointKind, text: string): readonly string[] | Fault {
  const whole = normalized(kind, text);
  if (whole !== undefined) return [whole];
  const found = [...new Set(candidates(kind, text).flatMap((one) => normalized(kind, one) ?? []))];
  return found.length > 0 ? found : FAULTS[kind];
}

function normalized(kind: ContactPointKind, text: string): string | undefined {
  if (kind === "WEB" && !DOMAIN.test(text)) return undefined;
  try {
    return keptContact(kind, kind === "EMAIL" ? text.toLowerCase() : text, []);
  } catch {
    return undefined;
  }
}

function candidates(kind: ContactPointKind, text: string): readonly string[] {
  switch (kind) {
    case "PHONE":
      return [text.split(/ ?[/(]/)[0] as string, ...joined(text), ...findPhoneNumbersInText(text, "FR").map(({ number }) => number.number)];
    case "EMAIL":
      return text.replace(/\s*(?:\(at\)|\[at\]|\barobase\b)\s*/gi, "@").match(EMAIL) ?? [];
    case "WEB":
      return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/\S*)?$/u.test(text.trim()) ? [`https://${text.trim()}`] : [];
    default:
      return [];
  }
}

/** « 09 79 33 93 24 05 65 59 71 52 »: numbers with nothing between them. */
function joined(text: string): string[] {
  const digits = text.replace(/[\s.]/g, "");
  return /^(?:0[1-9]\d{8}){2,}$/.test(digits) ? (digits.match(/\d{10}/g) ?? []) : [];
}

const FAULTS: Readonly<Record<ContactPointKind, Fault>> = {
  PHONE: {
    reason: { fr: "Ce n'est pas un numéro de téléphone possible.", en: "This is not a possible telephone number." },
    remedy: {
      fr: "Écrivez dix chiffres, ou l'indicatif du pays ; les numéros courts ne sont pas gardés.",
      en: "Write ten figures, or the country's code; short numbers are not kept.",
    },
  },
  EMAIL: {
    reason: { fr: "Ce n'est pas une adresse électronique.", en: "This is not an e-mail address." },
    remedy: { fr: "Écrivez une adresse entière, nom@domaine.", en: "Write a whole address, name@domain." },
  },
  WEB: {
    reason: { fr: "Ce n'est pas une adresse de site.", en: "This is not a web address." },
    remedy: { fr: "Donnez l'adresse entière, en https:// ou http://.", en: "Give the whole address, with https:// or http://." },
  },
  POSTAL: {
    reason: { fr: "L'adresse est vide.", en: "The address is empty." },
    remedy: { fr: "Donnez la voie, le code postal et la commune.", en: "Give the street, the postcode and the town." },
  },
};
