import type { Language, Translated } from "../../core/language.js";
import { htmlPage, type Page } from "../pages/page.js";

const WITHOUT_SCRIPT: Translated = {
  fr: 'Cette page demande JavaScript. Sans lui, l\'API répond à <a href="/graphql?query=%7B__typename%7D">/graphql</a>.',
  en: 'This page needs JavaScript. Without it, the API answers at <a href="/graphql?query=%7B__typename%7D">/graphql</a>.',
};

/** Monaco, the editor inside, writes styles into the page: they alone may be inline. */
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Where one writes operations and sees their answers. Everything that it loads is this server's own. */
export function graphiqlPage(language: Language): Page {
  const head = `<link rel="stylesheet" href="/graphiql/graphiql.css">\n<script type="module" src="/graphiql/graphiql.js"></script>`;
  const body = `<div id="graphiql"></div>\n<noscript><p>${WITHOUT_SCRIPT[language]}</p></noscript>`;
  return { html: htmlPage(language, language === "fr" ? "Explorer Maillage" : "Explore Maillage", head, body), policy };
}
