import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { ask } from "../../graphql/client.js";
import { ProjectEdit } from "../../graphql/operations/ProjectEdit.js";

/** Changing a project's sheet, or proposing to: what is there is asked for anew each time. */
export const projectEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/projets/$id/modifier",
  loader: ({ params: { id } }) => ask(ProjectEdit, { id }),
}).lazy(async () => (await import("./project-edit-page.lazy.js")).projectEditLazy);
