import parsePhoneNumber from "libphonenumber-js";
import { z } from "zod";
import type { Translated } from "../../core/language.js";
import { isWebAddress } from "../../writer/write-fields.js";
import { invalidInput } from "../../writer/write-refusal.js";

const email = z.email();

const malformed: Readonly<Record<string, Translated>> = {
  PHONE: {
    fr: "Ce n'est pas un numéro de téléphone possible, en France ou avec son indicatif.",
    en: "This is not a possible telephone number, in France or with its country's code.",
  },
  EMAIL: { fr: "Ce n'est pas une adresse électronique.", en: "This is not an e-mail address." },
  WEB: { fr: "Donnez une adresse complète, en https:// ou http://.", en: "Give a whole address, with https:// or http://." },
};

/**
 * A number or address as it is kept: telephone numbers in international form, the rest as given without the spaces around it.
 * @param kind a ContactPointKind
 * @throws WriteRefusal for what has not the form of its kind
 */
export function normalizedContact(kind: string, value: string, path: readonly string[]): string {
  const normalized = formOf(kind, value.trim());
  if (normalized !== undefined) return normalized;
  throw invalidInput(path, malformed[kind] as Translated);
}

function formOf(kind: string, value: string): string | undefined {
  switch (kind) {
    case "PHONE": {
      const number = parsePhoneNumber(value, "FR");
      return number?.isValid() ? number.formatInternational() : undefined;
    }
    case "EMAIL":
      return email.safeParse(value).success ? value : undefined;
    case "WEB":
      return isWebAddress(value) ? value : undefined;
    default:
      return value;
  }
}
