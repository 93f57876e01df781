import { getRouteApi } from "@tanstack/react-router";
import type { PortalViewerQuery } from "../graphql/operations/PortalViewer.js";

export type Viewer = PortalViewerQuery["viewer"];

const root = getRouteApi("__root__");

/** Who is signed in; PUBLIC is nobody. For what to offer only: what may be seen or done is the server's to say. */
export function useViewer(): Viewer {
  return root.useLoaderData({ select: ({ viewer }: PortalViewerQuery) => viewer });
}
