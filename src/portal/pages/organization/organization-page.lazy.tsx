import { createLazyRoute } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useAnswer } from "../../graphql/answers.js";
import { OrganizationPage } from "../../graphql/operations/OrganizationPage.js";
import { OrganizationSheet } from "./organization-sheet.js";
import { sheetVariables } from "./since.js";

export const organizationLazy = createLazyRoute("/organismes/$id")({ component: AloneSheet });

function AloneSheet(): ReactElement {
  const loaded = organizationLazy.useLoaderData();
  const { depuis } = organizationLazy.useSearch();
  const { id } = organizationLazy.useParams();
  const { data } = useAnswer(OrganizationPage, sheetVariables(id, depuis));
  const current = data?.organization?.id === loaded.id ? data.organization : loaded;
  return <OrganizationSheet organization={current} level={1} />;
}
