import { createHash } from "node:crypto";
import type { Language, Translated } from "../../core/language.js";
import type { OwnRegistration } from "../../modules/registration/index.js";
import { htmlPage, lawfulFooter, type Page } from "../pages/page.js";

const STATES: Readonly<Record<OwnRegistration["status"], Translated>> = {
  UNCONFIRMED: {
    fr: "Votre inscription n'est pas encore confirmée : vous n'avez pas de place.",
    en: "Your registration is not confirmed yet: you hold no place.",
  },
  REGISTERED: { fr: "Vous êtes inscrit·e.", en: "You are registered." },
  WAITING: { fr: "Vous êtes sur la liste d'attente, au rang {rank}.", en: "You are on the waiting list, at rank {rank}." },
  CANCELLED: { fr: "Cette inscription est annulée.", en: "This registration is cancelled." },
};

const WORDS = {
  title: { fr: "Votre inscription", en: "Your registration" },
  confirm: { fr: "Je confirme mon inscription", en: "I confirm my registration" },
  consent: {
    fr: "En confirmant, vous acceptez que ce que vous avez indiqué serve à organiser cette rencontre et soit gardé un an après elle.",
    en: "By confirming you agree that what you told us serves to hold this meeting and is kept for a year after it.",
  },
  withdraw: { fr: "Je renonce à ma place", en: "I give up my place" },
  register: { fr: "Registre des traitements", en: "Register of processing" },
  home: { fr: "Accueil", en: "Home" },
} as const satisfies Readonly<Record<string, Translated>>;

const style = `:root{color-scheme:light dark;--ink:#1b2a2f;--accent:#14565d;--paper:#fbfaf7}
@media (prefers-color-scheme:dark){:root{--ink:#e9eef0;--accent:#7fd0d8;--paper:#14191b}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
main,nav{max-width:40rem;margin:0 auto;padding:1rem 1.25rem}
h1{line-height:1.15}
button{font:inherit;font-weight:600;padding:.6rem 1rem;border:2px solid var(--accent);border-radius:.4rem;background:none;color:var(--accent);cursor:pointer}
html{overflow-wrap:anywhere}
nav a{display:inline-block;padding:.25rem 0}
button:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
a{color:var(--accent)}`;

const styleHash = createHash("sha256").update(style).digest("base64");

/** What somebody sees who followed the link of a letter, and may do: by buttons, since programs follow links, too. */
export function registrationPage(language: Language, registration: OwnRegistration, token: string): Page {
  const { status, event, waitingRank } = registration;
  const state = STATES[status][language].replace("{rank}", String(waitingRank ?? 1));
  const buttons = [
    ...(status === "UNCONFIRMED" ? [`<p>${WORDS.consent[language]}</p>`, button(WORDS.confirm[language], "confirm", token)] : []),
    ...(status === "REGISTERED" || status === "WAITING" ? [button(WORDS.withdraw[language], "withdraw", token)] : []),
  ];
  return page(language, [`<p><strong>${escaped(event)}</strong></p>`, `<p role="status">${state}</p>`, ...buttons]);
}

/** Why there is nothing to see. */
export function registrationRefusal(language: Language, text: Translated, remedy: Translated | undefined): Page {
  return page(language, [`<p role="alert">${text[language]} ${remedy?.[language] ?? ""}</p>`]);
}

function page(language: Language, content: readonly string[]): Page {
  const body = `<nav aria-label="Maillage"><a href="/">${WORDS.home[language]}</a></nav>
<main>
<h1>${WORDS.title[language]}</h1>
${content.join("\n")}
<p><a href="/registre#inscriptions">${WORDS.register[language]}</a></p>
</main>
${lawfulFooter(language)}`;
  return {
    html: htmlPage(language, `${WORDS.title[language]}, Maillage`, `<style>${style}</style>`, body),
    policy: `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  };
}

function button(label: string, action: string, token: string): string {
  return `<form method="post" action="/inscription"><input type="hidden" name="jeton" value="${escaped(token)}"><input type="hidden" name="action" value="${action}"><button>${label}</button></form>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
