import type { PortalViewerQuery } from "../../graphql/operations/PortalViewer.js";
import { Problem } from "../../graphql/problem.js";

/**
 * Of a page for the centre's team: others are told so at once, and offered to sign in, where lists that are empty for them would look as
 * if nothing waited. Beside the page's question, not before it.
 * @throws Problem `forbidden`
 */
export async function staffOnly(root: Promise<{ readonly loaderData?: PortalViewerQuery | undefined }>): Promise<void> {
  const { loaderData } = await root;
  if (loaderData && loaderData.viewer.audience !== "STAFF") throw new Problem("forbidden", "");
}
