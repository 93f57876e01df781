import type { Language, Translated } from "../../core/language.js";

export type LetterKind = "CONFIRMATION_ASKED" | "REGISTERED" | "WAITING" | "PROMOTED" | "CANCELLED";

/** What a letter to somebody who registered is made of. */
export interface RegistrationLetter {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly name: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly place: string | null;
  readonly waitingRank: number | null;
  readonly link: string;
  /** Where people write about their data; absent, they answer the letter. */
  readonly contact: string | undefined;
}

const SUBJECTS: Readonly<Record<LetterKind, Translated>> = {
  CONFIRMATION_ASKED: { fr: "Confirmez votre inscription", en: "Please confirm your registration" },
  REGISTERED: { fr: "Vous êtes inscrit·e", en: "You are registered" },
  WAITING: { fr: "Vous êtes sur la liste d'attente", en: "You are on the waiting list" },
  PROMOTED: { fr: "Une place s'est libérée : vous êtes inscrit·e", en: "A place became free: you are registered" },
  CANCELLED: { fr: "Votre inscription est annulée", en: "Your registration is cancelled" },
};

/** What each letter says of the meeting; `{link}` is the registration's own page. */
const BODIES: Readonly<Record<LetterKind, Translated>> = {
  CONFIRMATION_ASKED: {
    fr: "Quelqu'un, sans doute vous-même, a demandé à vous inscrire à la rencontre suivante. Rien n'est fait tant que vous ne l'avez pas confirmé à cette adresse :\n\n{link}\n\nSi ce n'était pas vous, ne faites rien : la demande est effacée au bout de deux jours.",
    en: "Somebody, probably you, asked to register you for the following meeting. Nothing is done until you confirm it at this address:\n\n{link}\n\nIf it was not you, do nothing: the request is deleted after two days.",
  },
  REGISTERED: {
    fr: "Votre inscription à la rencontre suivante est enregistrée. Si vous ne pouvez pas venir, rendez votre place à quelqu'un d'autre :\n\n{link}",
    en: "You are registered for the following meeting. If you cannot come, give your place to somebody else:\n\n{link}",
  },
  WAITING: {
    fr: "Toutes les places de la rencontre suivante sont prises. Vous êtes sur la liste d'attente, au rang {rank} ; nous vous écrirons dès qu'une place vous revient. Pour y renoncer :\n\n{link}",
    en: "All places of the following meeting are taken. You are on the waiting list, at rank {rank}; we shall write to you as soon as a place is yours. To give it up:\n\n{link}",
  },
  PROMOTED: {
    fr: "Une place s'est libérée à la rencontre suivante, et elle est à vous. Si vous ne pouvez plus venir, rendez-la :\n\n{link}",
    en: "A place became free at the following meeting, and it is yours. If you can no longer come, give it up:\n\n{link}",
  },
  CANCELLED: {
    fr: "Votre inscription à la rencontre suivante est annulée.",
    en: "Your registration for the following meeting is cancelled.",
  },
};

export function registrationLetter(letter: RegistrationLetter): { readonly subject: string; readonly text: string } {
  const { kind, language, name, title, place, waitingRank, link } = letter;
  const body = BODIES[kind][language].replace("{link}", link).replace("{rank}", String(waitingRank ?? 1));
  const where = place === null || place === "" ? [] : [place];
  const meeting = [title, when(letter), ...where].map((line) => `    ${line}`).join("\n");
  const hello = { fr: `Bonjour ${name},`, en: `Dear ${name},` }[language];
  const signature = { fr: "Le centre de ressources", en: "The resource centre" }[language];
  return { subject: `${SUBJECTS[kind][language]} – ${title}`, text: [hello, body, meeting, rights(letter), signature].join("\n\n") };
}

function when({ startsAt, language }: RegistrationLetter): string {
  const locale = { fr: "fr-FR", en: "en-GB" }[language];
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone: "Europe/Paris" }).format(startsAt);
}

function rights({ contact, language }: RegistrationLetter): string {
  const ask = {
    fr: contact === undefined ? "répondez à ce message" : `écrivez à ${contact}`,
    en: contact === undefined ? "answer this message" : `write to ${contact}`,
  }[language];
  return {
    fr: `Ce que vous avez indiqué sert à organiser cette rencontre et est effacé un an après elle. Pour le consulter, le corriger ou le faire effacer plus tôt : ${ask}. Le reste est au registre des traitements, page « /registre » de l'annuaire.`,
    en: `What you told us serves to hold this meeting and is deleted a year after it. To see it, have it corrected or deleted earlier: ${ask}. The rest is in the register of processing, page "/registre" of the directory.`,
  }[language];
}
