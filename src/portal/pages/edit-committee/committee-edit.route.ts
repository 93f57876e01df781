import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { day, text } from "../../app/search-params.js";
import { ask } from "../../graphql/client.js";
import { CommitteeEdit } from "../../graphql/operations/CommitteeEdit.js";

/** What the address says: the day whose seats are meant, and the seat that one comes to fill. */
export interface CommitteeEditSearch {
  readonly date?: string;
  readonly siege?: string;
}

/** Changing a committee, its seats and who sits there: what is there is asked for anew each time. */
export const committeeEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/instances/$slug/modifier",
  validateSearch: (search: Record<string, unknown>): CommitteeEditSearch => {
    const [date, siege] = [day(search.date), text(search.siege)];
    return { ...(date !== undefined && { date }), ...(siege !== undefined && { siege }) };
  },
  loaderDeps: ({ search: { date } }) => ({ date }),
  loader: ({ params: { slug }, deps: { date } }) => ask(CommitteeEdit, { slug, asOf: date }),
}).lazy(async () => (await import("./committee-edit-page.lazy.js")).committeeEditLazy);
