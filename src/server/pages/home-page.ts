import { createHash } from "node:crypto";
import type { Language } from "../../core/language.js";
import { htmlPage, type Page } from "./page.js";

interface HomeWords {
  readonly title: string;
  readonly short: string;
  readonly lead: string;
  readonly skip: string;
  readonly about: string;
  readonly links: readonly (readonly [href: string, name: string, what: string])[];
  readonly footer: string;
}

const WORDS: Readonly<Record<Language, HomeWords>> = {
  fr: {
    title: "Maillage",
    short: "annuaire du réseau partenarial",
    lead: "L'annuaire du réseau partenarial d'un centre de ressources de la politique de la ville.",
    skip: "Aller au contenu",
    about:
      "Qui travaille avec qui, sur quels thèmes, dans quels quartiers, et depuis quand : organismes, personnes, projets, rencontres, publications et instances, reliés entre eux et interrogeables en une seule question. Les données de démonstration viennent de sources publiques parisiennes ; les personnes et les réunions y sont fictives.",
    links: [
      ["/graphiql", "Explorer", "Écrire une question et voir sa réponse, avec la documentation de l'API à côté."],
      ["/graphql", "API GraphQL", "L'adresse à donner aux programmes (POST, ou GET pour lire)."],
      ["/registre", "Données personnelles", "Ce qui en est fait, pourquoi, pour combien de temps, et vos droits."],
      ["/health/ready", "État du service", "Répond « ok » quand la base de données est prête."],
    ],
    footer: "Logiciel libre, licence EUPL-1.2.",
  },
  en: {
    title: "Maillage",
    short: "partner-network directory",
    lead: "The partner-network directory of an urban-policy resource centre.",
    skip: "Skip to content",
    about:
      "Who works with whom, on which themes, in which neighbourhoods, and since when: organizations, people, projects, events, publications and committees, tied together and answered in a single question. The sample comes from public Paris sources; its people and meetings are fictitious.",
    links: [
      ["/graphiql", "Explore", "Write a question and see its answer, with the API's documentation beside it."],
      ["/graphql", "GraphQL API", "The address to give to programs (POST, or GET to read)."],
      ["/registre", "Personal data", "What is done with them, why, for how long, and your rights."],
      ["/health/ready", "Service status", 'Answers "ok" when the database is ready.'],
    ],
    footer: "Free software, EUPL-1.2 licence.",
  },
};

const style = `:root{color-scheme:light dark;--ink:#1b2a2f;--soft:#50636a;--accent:#14565d;--paper:#fbfaf7;--line:#d9d6cc}
@media (prefers-color-scheme:dark){:root{--ink:#e9eef0;--soft:#a9b8bd;--accent:#7fd0d8;--paper:#14191b;--line:#2f393d}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
main,footer{max-width:42rem;margin:0 auto;padding:0 1.25rem}
main{padding-top:clamp(2rem,10vh,6rem)}
svg{width:4.5rem;height:4.5rem;color:var(--accent)}
h1{margin:.5rem 0 0;font-size:2.5rem;line-height:1.15;letter-spacing:-.02em}
.lead{margin:.75rem 0 1.5rem;font-size:1.25rem;line-height:1.45;color:var(--soft)}
ul{list-style:none;margin:2rem 0;padding:0;border-top:1px solid var(--line)}
li{padding:1rem 0;border-bottom:1px solid var(--line)}
a{color:var(--accent);font-weight:600;text-underline-offset:.2em}
a:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
li span{display:block;color:var(--soft)}
footer{padding-bottom:3rem;color:var(--soft);font-size:.9375rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem}`;

const styleHash = createHash("sha256").update(style).digest("base64");

const drawing = `<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M7 9 25 6 18 26Z" fill="none" stroke="currentColor" stroke-width="1.5"/><g fill="currentColor"><circle cx="7" cy="9" r="4"/><circle cx="25" cy="6" r="3"/><circle cx="18" cy="26" r="4"/></g></svg>`;

/** What this server is, and where to go from here. */
export function homePage(language: Language, introspection: boolean): Page {
  const words = WORDS[language];
  const links = words.links
    .filter(([href]) => introspection || href !== "/graphiql")
    .map(([href, name, what]) => `<li><a href="${href}">${name}</a><span>${what}</span></li>`)
    .join("\n");
  const body = `<a class="skip" href="#content">${words.skip}</a>
<main id="content">
${drawing}
<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p>${words.about}</p>
<ul>
${links}
</ul>
</main>
<footer><p>${words.footer}</p></footer>`;
  return {
    html: htmlPage(language, `${words.title}, ${words.short}`, `<style>${style}</style>`, body),
    policy: `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}
