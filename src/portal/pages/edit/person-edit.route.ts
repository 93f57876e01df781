import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { text } from "../../app/search-params.js";
import { ask } from "../../graphql/client.js";
import { PersonEdit } from "../../graphql/operations/PersonEdit.js";

/** Changing a person's sheet, or proposing to: what is there is asked for anew each time. `chez`: an organization to add a post at. */
export const personEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/personnes/$id/modifier",
  validateSearch: (search: Record<string, unknown>): { readonly chez?: string } => {
    const chez = text(search.chez);
    return chez === undefined ? {} : { chez };
  },
  loaderDeps: ({ search }) => search,
  loader: ({ params: { id }, deps: { chez } }) => ask(PersonEdit, { id, employer: chez ?? "", hasEmployer: chez !== undefined }),
}).lazy(async () => (await import("./person-edit-page.lazy.js")).personEditLazy);
