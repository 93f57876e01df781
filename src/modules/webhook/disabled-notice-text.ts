import type { Language, Translated } from "../../core/language.js";

/** What is told of a webhook to which nothing is sent any more. */
export interface GivenUpWebhook {
  readonly name: string;
  readonly url: string;
  readonly reason: "GONE" | "FAILING";
  /** `YYYY-MM-DD`, in Paris; null when nothing ever arrived. */
  readonly deliveredOn: string | null;
}

export function disabledNotice(webhook: GivenUpWebhook, language: Language): { readonly subject: string; readonly text: string } {
  const last = webhook.deliveredOn === null ? NEVER : since(webhook.deliveredOn);
  const parts = [INTRODUCTION(webhook), WHY[webhook.reason], last, REMEDY[webhook.reason]];
  return { subject: SUBJECT(webhook)[language], text: `${parts.map((part) => part[language]).join("\n\n")}\n` };
}

const SUBJECT = ({ name }: GivenUpWebhook): Translated => ({
  fr: `Webhook désactivé : ${name}`,
  en: `Webhook disabled: ${name}`,
});

const INTRODUCTION = ({ name, url }: GivenUpWebhook): Translated => ({
  fr: `L'annuaire n'envoie plus rien au webhook « ${name} » (${url}).`,
  en: `The directory sends nothing more to the webhook "${name}" (${url}).`,
});

const WHY: Readonly<Record<GivenUpWebhook["reason"], Translated>> = {
  GONE: {
    fr: "Son récepteur a répondu 410 : il ne veut plus rien recevoir.",
    en: "Its receiver answered 410: it wants nothing more.",
  },
  FAILING: {
    fr: "Pendant plus de trois jours, aucun envoi n'y est parvenu.",
    en: "For more than three days nothing that was sent arrived.",
  },
};

const NEVER: Translated = { fr: "Rien n'y est jamais parvenu.", en: "Nothing ever arrived." };

const since = (day: string): Translated => ({
  fr: `Le dernier envoi arrivé date du ${day.split("-").reverse().join("/")}.`,
  en: `What arrived last was sent on ${day}.`,
});

const REMEDY: Readonly<Record<GivenUpWebhook["reason"], Translated>> = {
  GONE: {
    fr: "Si c'est voulu, il n'y a rien à faire. Sinon, réparez le récepteur, puis réactivez le webhook (updateWebhook, isActive: true). Rien n'est perdu : le récepteur relit les changements depuis son dernier curseur.",
    en: "If that is meant, there is nothing to do. Otherwise mend the receiver, then take the webhook up again (updateWebhook, isActive: true). Nothing is lost: the receiver reads the changes from its last cursor on.",
  },
  FAILING: {
    fr: "Réparez le récepteur ou changez son adresse, puis réactivez le webhook (updateWebhook, isActive: true). Rien n'est perdu : le récepteur relit les changements depuis son dernier curseur.",
    en: "Mend the receiver or change its address, then take the webhook up again (updateWebhook, isActive: true). Nothing is lost: the receiver reads the changes from its last cursor on.",
  },
};
