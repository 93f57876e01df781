import { createRootRoute } from "@tanstack/react-router";
import { ask } from "../graphql/client.js";
import { PortalViewer } from "../graphql/operations/PortalViewer.js";
import { Frame } from "./frame.js";

export const rootRoute = createRootRoute({
  loader: () => ask(PortalViewer, {}),
  staleTime: 60_000,
  component: Frame,
});
