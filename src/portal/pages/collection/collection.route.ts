import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { oneOf, text } from "../../app/search-params.js";
import { askOnce } from "../../graphql/answers.js";
import { Collection } from "../../graphql/operations/Collection.js";
import { type CollectionSearch, KINDS } from "./collection-search.js";

/** The collection, by words (`q`) and kind (`genre`). */
export const collectionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/collection",
  validateSearch: (search: Record<string, unknown>): CollectionSearch => {
    const [q, genre, apres] = [text(search.q), oneOf(search.genre, KINDS), text(search.apres, 1_000)];
    return { ...(q !== undefined && { q }), ...(genre !== undefined && { genre }), ...(apres !== undefined && { apres }) };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { q, genre, apres } }) => {
    const { publications } = await askOnce(Collection, { text: q, kind: genre && [genre], after: apres });
    return publications;
  },
}).lazy(async () => (await import("./collection-page.lazy.js")).collectionLazy);
