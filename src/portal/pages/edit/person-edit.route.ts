import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { ask } from "../../graphql/client.js";
import { PersonEdit } from "../../graphql/operations/PersonEdit.js";

/** Changing what is known of a person, or proposing to: what is there is asked for anew each time. */
export const personEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/personnes/$id/modifier",
  loader: ({ params: { id } }) => ask(PersonEdit, { id }),
}).lazy(async () => (await import("./person-edit-page.lazy.js")).personEditLazy);
