import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { OrganizationPage } from "../../graphql/operations/OrganizationPage.js";

/** An organization's sheet, alone. */
export const organizationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/organismes/$id",
  loader: async ({ params }) => {
    const { organization } = await askOnce(OrganizationPage, { id: params.id });
    if (!organization) throw notFound();
    return organization;
  },
}).lazy(async () => (await import("./organization-page.lazy.js")).organizationLazy);
