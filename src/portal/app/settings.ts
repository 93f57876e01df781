/** What the operator decides for the pages; the server writes it into the page's head. */
export interface PortalSettings {
  /** Whether one may sign in at an OpenID Connect provider. */
  readonly hasProvider?: boolean;
  /** Where the map's background comes from, with {z}, {x} and {y}; absent, there is none. */
  readonly tiles?: string;
  /** Address of the outlines of territories that the map draws; absent, those that are built in. */
  readonly outlines?: string;
  /** Who answers for the portal; what is absent the operator has not told. */
  readonly imprint?: {
    readonly contactEmail?: string;
    /** Of a page with a form. */
    readonly contactUrl?: string;
    readonly publisher?: string;
    readonly director?: string;
    readonly host?: string;
  };
  /** Where people write about their personal data. */
  readonly privacyContact?: string;
}

function read(): PortalSettings {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="maillage-settings"]');
  return JSON.parse(meta?.content ?? "{}") as PortalSettings;
}

export const settings = read();

const { contactEmail, contactUrl } = settings.imprint ?? {};

/** Where a reader writes to the centre: its form, or else its address; undefined where the operator has told neither. */
export const contactAddress = contactUrl ?? (contactEmail === undefined ? undefined : `mailto:${contactEmail}`);
