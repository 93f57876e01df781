/** What the operator decides for the pages; the server writes it into the page's head. */
export interface PortalSettings {
  /** Whether one may sign in at an OpenID Connect provider. */
  readonly hasProvider?: boolean;
  /** Where the map's background comes from, with {z}, {x} and {y}; absent, there is none. */
  readonly tiles?: string;
}

function read(): PortalSettings {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="maillage-settings"]');
  return JSON.parse(meta?.content ?? "{}") as PortalSettings;
}

export const settings = read();
