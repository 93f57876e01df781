import { createRootRoute, type ErrorComponentProps } from "@tanstack/react-router";
import { createElement } from "react";
import { ask } from "../graphql/client.js";
import { PortalViewer, type PortalViewerQuery } from "../graphql/operations/PortalViewer.js";
import { Problem } from "../graphql/problem.js";
import { PageSkeleton } from "../parts/skeleton/skeleton.js";
import { Frame } from "./frame.js";
import { ProblemPage } from "./problem-page.js";
import { isPast, noteViewer } from "./session-mark.js";

/** The last that was said here. */
let said: PortalViewerQuery | undefined;

/** A session that has ended is refused once and its cookie taken back: asked again, everyone is answered, and the header offers to sign in. */
async function whoIsThere(): Promise<PortalViewerQuery> {
  said = await ask(PortalViewer, {}).catch(async (problem: unknown) => {
    if (problem instanceof Problem && problem.kind === "signed-out") return await ask(PortalViewer, {});
    throw problem;
  });
  noteViewer(said.viewer);
  return said;
}

export const rootRoute = createRootRoute({
  loader: whoIsThere,
  staleTime: 60_000,
  shouldReload: () => (said && isPast(said.viewer)) || undefined,
  component: Frame,
  errorComponent: FramedProblem,
  pendingComponent: FramedSkeleton,
});

/** The frame stands before anybody has said who is there. */
function FramedSkeleton(): ReturnType<typeof Frame> {
  return createElement(Frame, null, createElement(PageSkeleton));
}

/** The frame stays whatever happens: who cannot be told who they are still finds the way. */
function FramedProblem(problem: ErrorComponentProps): ReturnType<typeof Frame> {
  return createElement(Frame, null, createElement(ProblemPage, problem));
}
