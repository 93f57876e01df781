import type { OrganizationKind } from "../../graphql/operations/OrganizationPage.js";

/** What the address of the list says. */
export interface VerifySearch {
  readonly q?: string;
  readonly genre?: OrganizationKind;
  /** The code of a place. */
  readonly lieu?: string;
  readonly apres?: string;
}
