import { getRouteApi } from "@tanstack/react-router";
import type { PortalViewerQuery } from "../graphql/operations/PortalViewer.js";

export type Viewer = PortalViewerQuery["viewer"];

const root = getRouteApi("__root__");

/** Nobody, as long as the server has not said who is there. */
const NOBODY: Viewer = { audience: "PUBLIC", scopes: [], organization: null };

/** Who is signed in; PUBLIC is nobody. For what to offer only: what may be seen or done is the server's to say. */
export function useViewer(): Viewer {
  return root.useLoaderData({ select: (said: PortalViewerQuery | undefined) => said?.viewer ?? NOBODY });
}
