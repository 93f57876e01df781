import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { PersonPage } from "../../graphql/operations/PersonPage.js";

export const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/personnes/$id",
  loader: async ({ params }) => {
    const { person } = await askOnce(PersonPage, { id: params.id });
    if (!person) throw notFound();
    return person;
  },
}).lazy(async () => (await import("./person-page.lazy.js")).personLazy);
