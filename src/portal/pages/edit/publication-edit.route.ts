import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { ask } from "../../graphql/client.js";
import { PublicationEdit } from "../../graphql/operations/PublicationEdit.js";

/** Changing a publication's sheet, or proposing to: what is there is asked for anew each time. */
export const publicationEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/publications/$id/modifier",
  loader: ({ params: { id } }) => ask(PublicationEdit, { id }),
}).lazy(async () => (await import("./publication-edit-page.lazy.js")).publicationEditLazy);
