import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { oneOf, text } from "../../app/search-params.js";
import { ask } from "../../graphql/client.js";
import { NewRecord } from "../../graphql/operations/NewRecord.js";
import { staffOnly } from "../team/staff-only.js";
import { type NewRecordSearch, SHEETS } from "./new-record-search.js";

/** A new sheet, of a kind (`fiche`); somebody's, to have a post at an organization (`chez`). */
export const newRecordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/nouveau",
  validateSearch: (search: Record<string, unknown>): NewRecordSearch => {
    const [fiche, chez] = [oneOf(search.fiche, SHEETS), text(search.chez)];
    return { ...(fiche && { fiche }), ...(chez !== undefined && { chez }) };
  },
  loaderDeps: ({ search: { chez } }) => ({ chez }),
  loader: async ({ deps: { chez }, parentMatchPromise }) => {
    const asked = ask(NewRecord, { employer: chez ?? "", hasEmployer: chez !== undefined });
    const [lists] = await Promise.all([asked, staffOnly(parentMatchPromise)]);
    return lists;
  },
}).lazy(async () => (await import("./new-record-page.lazy.js")).newRecordLazy);
