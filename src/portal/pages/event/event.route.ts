import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { EventPage } from "../../graphql/operations/EventPage.js";

export const eventRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/rencontres/$id",
  loader: async ({ params }) => {
    const { event } = await askOnce(EventPage, { id: params.id });
    if (!event) throw notFound();
    return event;
  },
}).lazy(async () => (await import("./event-page.lazy.js")).eventLazy);
