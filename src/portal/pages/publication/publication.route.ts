import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { PublicationPage } from "../../graphql/operations/PublicationPage.js";

export const publicationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/publications/$id",
  loader: async ({ params }) => {
    const { publication } = await askOnce(PublicationPage, { id: params.id });
    if (!publication) throw notFound();
    return publication;
  },
}).lazy(async () => (await import("./publication-page.lazy.js")).publicationLazy);
