import type { Translated } from "../../core/language.js";
import { invalidInput, type WriteRefusal } from "../../writer/write-refusal.js";
import type { TargetFault } from "./target-rules.js";

const TARGET_FAULTS: Readonly<Record<TargetFault, Translated>> = {
  MALFORMED: { fr: "Ce n'est pas une URL.", en: "This is no URL." },
  TOO_LONG: { fr: "L'URL compte au plus 2048 caractères.", en: "The URL has at most 2048 characters." },
  NOT_HTTPS: { fr: "L'URL commence par https://.", en: "The URL begins with https://." },
  CREDENTIALS: {
    fr: "L'URL ne porte ni nom d'utilisateur ni mot de passe : la signature suffit à nous reconnaître.",
    en: "The URL carries no user name or password: the signature says who we are.",
  },
  FRAGMENT: { fr: "L'URL ne porte pas de fragment (#…).", en: "The URL carries no fragment (#…)." },
  PORT: { fr: "Ce port n'est pas admis : utilisez 443 ou 8443.", en: "This port is not allowed: use 443 or 8443." },
  ADDRESS: {
    fr: "Cette adresse n'est pas publique. Pour un récepteur interne, l'exploitant doit l'autoriser.",
    en: "This address is not public. For a receiver on site, the operator must allow it.",
  },
};

export function unfitTarget(fault: TargetFault): WriteRefusal {
  return invalidInput(["input", "url"], TARGET_FAULTS[fault]);
}

export function unfitName(longest: number): WriteRefusal {
  return invalidInput(["input", "name"], {
    fr: `Donnez un nom d'au plus ${longest} caractères.`,
    en: `Give a name of at most ${longest} characters.`,
  });
}

export function unfitAudience(): WriteRefusal {
  return invalidInput(["input", "audience"], {
    fr: "Un webhook n'annonce que ce que sa clé peut voir.",
    en: "A webhook announces only what its key may see.",
  });
}

export function otherOrganization(): WriteRefusal {
  return invalidInput(["input", "organization"], {
    fr: "Une organisation ne crée de webhook que pour elle-même.",
    en: "An organization makes webhooks for itself alone.",
  });
}

export function unknownOrganization(): WriteRefusal {
  return invalidInput(["input", "organization"], { fr: "Cette organisation n'existe pas.", en: "There is no such organization." });
}

export function tooMany(most: number): WriteRefusal {
  return invalidInput(
    ["input"],
    { fr: `Une organisation a au plus ${most} webhooks.`, en: `An organization has at most ${most} webhooks.` },
    { fr: "Supprimez ceux qui ne servent plus.", en: "Delete those that are no longer of use." },
  );
}

export function tooOften(): WriteRefusal {
  return invalidInput(
    ["input", "id"],
    { fr: "Ce webhook a beaucoup servi dans la dernière minute.", en: "This webhook was used a lot in the last minute." },
    { fr: "Attendez une minute.", en: "Wait for a minute." },
  );
}
