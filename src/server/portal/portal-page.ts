import type { Imprint } from "../../core/imprint.js";
import type { Language } from "../../core/language.js";
import type { Page } from "../pages/page.js";

/** What the operator decides for the pages; read by the browser from the page's head. */
export interface PortalSettings {
  /** Whether one may sign in at an OpenID Connect provider. */
  readonly hasProvider: boolean;
  /** Address of a map's background, with {z}, {x} and {y}; absent, there is none, and no other host is asked. */
  readonly tiles?: string | undefined;
  /** Address of the outlines of territories that the map draws; absent, it has its own. */
  readonly outlines?: string | undefined;
  /** Who answers for the portal; absent, nobody has told. */
  readonly imprint?: Imprint | undefined;
  /** Where people write about their personal data. */
  readonly privacyContact?: string | undefined;
}

/** The page that every address of the portal answers with: the script finds out from the address what to show. */
export function portalPage(index: string, language: Language, settings: PortalSettings): Page {
  const html = index
    .replace('<html lang="fr">', `<html lang="${language}">`)
    .replace('name="maillage-settings" content="{}"', () => `name="maillage-settings" content="${attribute(JSON.stringify(settings))}"`);
  return { html, policy: policy(settings) };
}

function policy({ tiles }: PortalSettings): string {
  const images = ["'self'", "data:", "blob:", ...(tiles === undefined ? [] : [new URL(tiles).origin])];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src ${images.join(" ")}`,
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function attribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
