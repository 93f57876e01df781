import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { ask } from "../../graphql/client.js";
import { EventEdit } from "../../graphql/operations/EventEdit.js";

/** Changing an event's sheet, or proposing to: what is there is asked for anew each time. */
export const eventEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/rencontres/$id/modifier",
  loader: ({ params: { id } }) => ask(EventEdit, { id }),
}).lazy(async () => (await import("./event-edit-page.lazy.js")).eventEditLazy);
