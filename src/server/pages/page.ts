import type { Language } from "../../core/language.js";
import type { HttpExchange } from "../http-exchange.js";
import { send } from "../send.js";

/** A whole HTML page. `policy` is its Content-Security-Policy: no page loads anything from another host. */
export interface Page {
  readonly html: string;
  readonly policy: string;
}

/** What helmet would send, but for what no browser reads any more. Over plain HTTP browsers ignore Strict-Transport-Security. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Origin-Agent-Cluster": "?1",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000",
  "X-DNS-Prefetch-Control": "off",
  "X-Frame-Options": "DENY",
  "X-Permitted-Cross-Domain-Policies": "none",
};

export async function sendPage(exchange: HttpExchange, status: number, { html, policy }: Page): Promise<void> {
  exchange.response.appendHeader("Vary", "Accept-Language");
  const headers = {
    ...SECURITY_HEADERS,
    "Content-Security-Policy": policy,
    "Content-Language": exchange.language,
    "Cache-Control": "no-cache",
  };
  await send(exchange, { status, type: "text/html; charset=utf-8", body: html, headers });
}

/** The page's frame. `head` and `body` are HTML that we wrote ourselves, never a client's text. */
export function htmlPage(language: Language, title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
${head}
</head>
<body>
${body}
</body>
</html>
`;
}

/** What the law wants within reach of every page: the statement of accessibility, and who publishes. */
export function lawfulFooter(language: Language): string {
  const [label, accessibility, legal] =
    language === "fr" ? ["À propos", "Accessibilité", "Mentions légales"] : ["About", "Accessibility", "Legal notice"];
  return `<footer><nav aria-label="${label}"><a href="/accessibilite">${accessibility}</a> · <a href="/mentions-legales">${legal}</a></nav></footer>`;
}

/** Three points and their ties. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M8 9 24 7 17 25Z" fill="none" stroke="#1d5c63" stroke-width="2.5"/><g fill="#1d5c63"><circle cx="8" cy="9" r="5"/><circle cx="24" cy="7" r="4"/><circle cx="17" cy="25" r="5"/></g></svg>`;
