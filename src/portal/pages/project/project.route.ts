import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { ProjectPage } from "../../graphql/operations/ProjectPage.js";

export const projectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/projets/$id",
  loader: async ({ params }) => {
    const { project } = await askOnce(ProjectPage, { id: params.id });
    if (!project) throw notFound();
    return project;
  },
}).lazy(async () => (await import("./project-page.lazy.js")).projectLazy);
