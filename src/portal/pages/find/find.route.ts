import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { Find } from "../../graphql/operations/Find.js";
import { OrganizationPage } from "../../graphql/operations/OrganizationPage.js";
import { sheetVariables } from "../organization/since.js";
import { findVariables, readFindSearch } from "./find-search.js";

/** The home page, what is found, and beside it the sheet that is looked at. The page waits for nothing: what it has asked for it shows when it comes. */
export const findRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: readFindSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => {
    const quietly = () => undefined; // the page asks again, and says what is wrong
    askOnce(Find, findVariables(deps)).catch(quietly);
    if (deps.fiche !== undefined) askOnce(OrganizationPage, sheetVariables(deps.fiche, deps.depuis)).catch(quietly);
  },
}).lazy(async () => (await import("./find-page.lazy.js")).findLazy);
