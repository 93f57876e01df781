import { z } from "zod";

/** Who answers for this portal, and whom its readers write to: French law has every public site say it (LCEN, articles 1-1 and 6; law of 11 February 2005, article 47). */
export interface Imprint {
  /** Whom one writes to about the portal, a page that one cannot use included. */
  readonly contactEmail: string | undefined;
  /** A page with a form, beside the address or instead of it. */
  readonly contactUrl: string | undefined;
  /** Name, seat and telephone of who publishes it. */
  readonly publisher: string | undefined;
  readonly director: string | undefined;
  /** Name, address and telephone of who keeps the server. */
  readonly host: string | undefined;
}

/** As it stands on the page: a line or two. */
const line = z.string().trim().min(2).max(500);

/** None has a default: only the operator can say who they are. */
export const imprintVariables = {
  MAILLAGE_CONTACT_EMAIL: z.email().optional(),
  MAILLAGE_CONTACT_URL: z.url({ protocol: /^https?$/ }).optional(),
  MAILLAGE_PUBLISHER: line.optional(),
  MAILLAGE_PUBLICATION_DIRECTOR: line.optional(),
  MAILLAGE_HOSTING: line.optional(),
};

/** What to write, for a variable whose value is refused. */
export const IMPRINT_REMEDIES: Readonly<Record<string, string>> = {
  MAILLAGE_CONTACT_EMAIL: "contact@centre.example",
  MAILLAGE_CONTACT_URL: "https://centre.example/contact",
  MAILLAGE_PUBLISHER: "Centre de ressources, 1 rue de l'Exemple, 75001 Paris, 01 00 00 00 00",
  MAILLAGE_PUBLICATION_DIRECTOR: "Prénom Nom, directrice",
  MAILLAGE_HOSTING: "Hébergeur, 1 rue de l'Exemple, 75001 Paris, 01 00 00 00 00",
};

const variables = z.object(imprintVariables);

export function imprint(read: z.infer<typeof variables>): Imprint {
  return Object.freeze({
    contactEmail: read.MAILLAGE_CONTACT_EMAIL,
    contactUrl: read.MAILLAGE_CONTACT_URL,
    publisher: read.MAILLAGE_PUBLISHER,
    director: read.MAILLAGE_PUBLICATION_DIRECTOR,
    host: read.MAILLAGE_HOSTING,
  });
}
