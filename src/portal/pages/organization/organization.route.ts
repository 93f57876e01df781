import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { OrganizationPage } from "../../graphql/operations/OrganizationPage.js";
import { readSince, sheetVariables } from "./since.js";

/** An organization's sheet, alone. */
export const organizationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/organismes/$id",
  validateSearch: readSince,
  // The page asks anew for another year, and shows what it had meanwhile: the year is none of the loader's `loaderDeps`.
  loader: async ({ params, location }) => {
    const { organization } = await askOnce(OrganizationPage, sheetVariables(params.id, readSince(location.search).depuis));
    if (!organization) throw notFound();
    return organization;
  },
}).lazy(async () => (await import("./organization-page.lazy.js")).organizationLazy);
