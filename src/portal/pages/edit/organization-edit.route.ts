import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { ask } from "../../graphql/client.js";
import { OrganizationEdit } from "../../graphql/operations/OrganizationEdit.js";

/** Changing an organization's sheet, or proposing to: what is there is asked for anew each time. */
export const organizationEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/organismes/$id/modifier",
  loader: ({ params: { id } }) => ask(OrganizationEdit, { id }),
}).lazy(async () => (await import("./organization-edit-page.lazy.js")).organizationEditLazy);
