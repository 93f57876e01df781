import { createLazyRoute } from "@tanstack/react-router";
import { OrganizationSheet } from "./organization-sheet.js";

export const organizationLazy = createLazyRoute("/organismes/$id")({
  component: () => <OrganizationSheet organization={organizationLazy.useLoaderData()} level={1} />,
});
