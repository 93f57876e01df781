import { createHash } from "node:crypto";
import type { Language, Translated } from "../../core/language.js";
import { htmlPage, lawfulFooter, type Page } from "./page.js";
import { PROCESSING_REGISTER, type Processing } from "./processing-register.js";

const WORDS = {
  title: { fr: "Registre des traitements", en: "Register of processing" },
  skip: { fr: "Aller au contenu", en: "Skip to content" },
  home: { fr: "Accueil", en: "Home" },
  lead: {
    fr: "Ce que cet annuaire fait des données personnelles, pourquoi et pour combien de temps (RGPD, article 30).",
    en: "What this directory does with personal data, why and for how long (RGPD, article 30).",
  },
  contents: { fr: "Traitements", en: "Processing activities" },
  rights: { fr: "Vos droits", en: "Your rights" },
  rightsText: {
    fr: "Vous pouvez consulter vos données et en recevoir une copie (art. 15 et 20), les faire corriger (art. 16) ou effacer (art. 17), en limiter l'usage (art. 18) et vous opposer à leur diffusion (art. 21), sans avoir à vous justifier. Une opposition a effet dès qu'elle est enregistrée. Nous répondons dans le mois.",
    en: "You may see your data and receive a copy (art. 15 and 20), have them corrected (art. 16) or erased (art. 17), restrict their use (art. 18) and object to their being passed on (art. 21), without giving a reason. An objection takes effect as soon as it is recorded. We answer within a month.",
  },
  write: { fr: "Écrivez à", en: "Write to" },
  ask: { fr: "Adressez-vous au centre de ressources.", en: "Turn to the resource centre." },
  cnil: {
    fr: "Si notre réponse ne vous convient pas, vous pouvez saisir la CNIL :",
    en: "If our answer does not satisfy you, you may turn to the CNIL:",
  },
} as const satisfies Readonly<Record<string, Translated>>;

const ROWS: readonly (readonly [keyof Processing & string, Translated])[] = [
  ["purpose", { fr: "Finalité", en: "Purpose" }],
  ["legalBasis", { fr: "Base légale", en: "Legal basis" }],
  ["people", { fr: "Personnes concernées", en: "People concerned" }],
  ["data", { fr: "Données", en: "Data" }],
  ["source", { fr: "Origine", en: "Source" }],
  ["recipients", { fr: "Destinataires", en: "Recipients" }],
  ["retention", { fr: "Durée de conservation", en: "Retention" }],
];

const style = `:root{color-scheme:light dark;--ink:#1b2a2f;--soft:#43555c;--accent:#14565d;--paper:#fbfaf7;--line:#d9d6cc}
@media (prefers-color-scheme:dark){:root{--ink:#e9eef0;--soft:#b9c5ca;--accent:#7fd0d8;--paper:#14191b;--line:#2f393d}}
*{box-sizing:border-box}
html{overflow-wrap:anywhere}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
header,main,footer{max-width:46rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem}
main{padding-bottom:4rem}
h1{margin:1rem 0 0;font-size:clamp(1.75rem,1.4rem + 1.7vw,2.25rem);line-height:1.15;letter-spacing:-.02em}
h2{margin:3rem 0 .5rem;font-size:1.375rem;line-height:1.3}
.lead{margin:.75rem 0 1.5rem;font-size:1.25rem;line-height:1.45;color:var(--soft)}
dl{margin:0;border-top:1px solid var(--line)}
dt{padding-top:.75rem;font-weight:600}
dd{margin:0;padding-bottom:.75rem;border-bottom:1px solid var(--line)}
footer{padding-bottom:2rem;border-top:1px solid var(--line)}
nav a,footer a{display:inline-block;padding:.25rem 0}
a{color:var(--accent);font-weight:600;text-underline-offset:.2em}
a:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem}`;

const styleHash = createHash("sha256").update(style).digest("base64");

/** @param contact address to which people write about their data */
export function registerPage(language: Language, contact: string | undefined): Page {
  const word = (name: keyof typeof WORDS): string => WORDS[name][language];
  const links = PROCESSING_REGISTER.map(({ anchor, name }) => `<li><a href="#${anchor}">${name[language]}</a></li>`).join("\n");
  const body = `<a class="skip" href="#content">${word("skip")}</a>
<header><nav aria-label="Maillage"><a href="/">${word("home")}</a></nav></header>
<main id="content">
<h1>${word("title")}</h1>
<p class="lead">${word("lead")}</p>
<nav aria-label="${word("contents")}"><ul>
${links}
<li><a href="#droits">${word("rights")}</a></li>
</ul></nav>
${PROCESSING_REGISTER.map((processing) => section(processing, language)).join("\n")}
<section aria-labelledby="droits"><h2 id="droits">${word("rights")}</h2>
<p>${word("rightsText")}</p>
<p>${contact === undefined ? word("ask") : `${word("write")} ${mailLink(contact)}.`}</p>
<p>${word("cnil")} <a href="https://www.cnil.fr/fr/plaintes">www.cnil.fr</a>.</p>
</section>
</main>
${lawfulFooter(language)}`;
  return {
    html: htmlPage(language, `${word("title")}, Maillage`, `<style>${style}</style>`, body),
    policy: `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}

function section(processing: Processing, language: Language): string {
  const rows = ROWS.map(([key, label]) => `<dt>${label[language]}</dt><dd>${(processing[key] as Translated)[language]}</dd>`).join("\n");
  const { anchor, name } = processing;
  return `<section aria-labelledby="${anchor}"><h2 id="${anchor}">${name[language]}</h2>
<dl>
${rows}
</dl></section>`;
}

/** An address may hold characters that mean something in HTML. */
function mailLink(address: string): string {
  const text = address.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<a href="mailto:${text}">${text}</a>`;
}
