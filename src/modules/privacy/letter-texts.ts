import type { Language, Translated } from "../../core/language.js";

/** One contact point, as its own person is told of it. */
export interface ToldContact {
  readonly kind: "PHONE" | "EMAIL" | "POSTAL" | "WEB";
  readonly value: string;
  readonly organization: string;
  readonly source: string | null;
  readonly legalBasis: string | null;
}

/** What a letter says besides its own matter. */
export interface Letterhead {
  readonly language: Language;
  readonly name: string;
  /** Where people write to exercise their rights; absent, they answer the letter. */
  readonly contact: string | undefined;
}

interface LetterText {
  readonly subject: string;
  readonly text: string;
}

const KINDS: Readonly<Record<ToldContact["kind"], Translated>> = {
  PHONE: { fr: "téléphone", en: "telephone" },
  EMAIL: { fr: "adresse électronique", en: "e-mail address" },
  POSTAL: { fr: "adresse postale", en: "postal address" },
  WEB: { fr: "page web", en: "web page" },
};

/** That we keep a contact of theirs, what, from where, why, and what they may ask (RGPD, art. 14). */
export function noticeText({ language, name, contact }: Letterhead, contacts: readonly ToldContact[]): LetterText {
  const lines = contacts.map((told) => `- ${contactLine(told, language)}`).join("\n");
  const french = `Bonjour ${name},

L'annuaire du réseau partenarial du centre de ressources conserve vos coordonnées professionnelles :

${lines}

Elles servent à mettre en relation les acteurs de la politique de la ville, et ne sont ni vendues ni utilisées à d'autres fins.

Vous pouvez demander à les consulter, à les corriger ou à les effacer, en limiter l'usage ou vous opposer à leur diffusion, sans avoir à vous justifier : ${asking(contact, "fr")}. Le registre des traitements, page « /registre » de l'annuaire, dit le reste : destinataires, durées, base légale. Si notre réponse ne vous convient pas, vous pouvez saisir la CNIL (www.cnil.fr).

Le centre de ressources`;
  const english = `Dear ${name},

The resource centre's directory of its partner network keeps your professional contact details:

${lines}

They serve to put those who work in the priority neighbourhoods in touch with each other; they are neither sold nor used for anything else.

You may ask to see them, to have them corrected or erased, to restrict their use, or object to their being passed on, without giving a reason: ${asking(contact, "en")}. The register of processing, page "/registre" of the directory, says the rest: recipients, durations, legal basis. If our answer does not satisfy you, you may turn to the CNIL (www.cnil.fr).

The resource centre`;
  return {
    subject: { fr: "Vos coordonnées dans l'annuaire du réseau partenarial", en: "Your contact details in the partner-network directory" }[
      language
    ],
    text: { fr: french, en: english }[language],
  };
}

/** That an objection was recorded, and what it changed (RGPD, art. 12 and 21). */
export function receiptText({ language, name, contact }: Letterhead, isOfOneContact: boolean): LetterText {
  const effect = isOfOneContact
    ? { fr: "La coordonnée concernée n'est plus communiquée à personne.", en: "The contact point concerned is no longer given to anyone." }
    : {
        fr: "Votre fiche n'est plus visible que de l'équipe du centre, qui la garde pour tenir compte de votre opposition.",
        en: "Your record is now visible to the centre's own team alone, which keeps it in order to respect your objection.",
      };
  const french = `Bonjour ${name},

Nous avons enregistré votre opposition à la diffusion de vos données dans l'annuaire du réseau partenarial. ${effect.fr}

Pour revenir sur cette opposition ou demander l'effacement : ${asking(contact, "fr")}.

Le centre de ressources`;
  const english = `Dear ${name},

We have recorded your objection to the passing on of your data in the partner-network directory. ${effect.en}

To go back on this objection, or to ask for erasure: ${asking(contact, "en")}.

The resource centre`;
  return {
    subject: { fr: "Votre opposition est enregistrée", en: "Your objection is recorded" }[language],
    text: { fr: french, en: english }[language],
  };
}

function contactLine({ kind, value, organization, source, legalBasis }: ToldContact, language: Language): string {
  const from = { fr: "source", en: "source" }[language];
  const why = { fr: "base légale", en: "legal basis" }[language];
  const rest = [source === null ? [] : [`${from} : ${source}`], legalBasis === null ? [] : [`${why} : ${legalBasis}`]].flat();
  return [`${KINDS[kind][language]} : ${value} (${organization})`, ...rest].join(" ; ");
}

function asking(contact: string | undefined, language: Language): string {
  if (contact === undefined) return { fr: "il suffit de répondre à ce message", en: "answering this message is enough" }[language];
  return { fr: `écrivez à ${contact}`, en: `write to ${contact}` }[language];
}
