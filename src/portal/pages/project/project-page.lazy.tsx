import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { ProjectPageQuery } from "../../graphql/operations/ProjectPage.js";
import { useFormat } from "../../i18n/format.js";
import { period, periodWords } from "../../i18n/period.js";
import { useWords } from "../../i18n/use-words.js";
import { Facts } from "../../parts/facts/facts.js";
import { Sheet } from "../../parts/sheet/sheet.js";
import { DataTable } from "../../parts/table/data-table.js";
import { EditLink } from "../edit/edit-link.js";
import { projectWords } from "./project.words.js";

export const projectLazy = createLazyRoute("/projets/$id")({ component: ProjectPage });

type Project = NonNullable<ProjectPageQuery["project"]>;

function ProjectPage(): ReactElement {
  const t = useWords(projectWords);
  const dates = useWords(periodWords);
  const format = useFormat();
  const project: Project = projectLazy.useLoaderData();
  const { name, description, themes, territories, partnerships } = project;
  return (
    <Sheet
      title={name}
      kind={[t("project"), period(project, dates, format)].filter((part) => part !== "").join(" · ")}
      description={description}
      actions={<EditLink to="/projets/$id/modifier" id={project.id} />}
      sections={[
        { name: t("who"), content: partnerships.edges.length > 0 && <Partnerships project={project} /> },
        {
          name: t("facts"),
          content: themes.length + territories.length > 0 && (
            <Facts
              facts={[
                [t("themes"), themes.map(({ label }) => label).join(", ")],
                [t("territories"), territories.map((territory) => territory.name).join(", ")],
              ]}
            />
          ),
        },
      ]}
    />
  );
}

function Partnerships({ project: { partnerships } }: { readonly project: Project }): ReactElement {
  const t = useWords(projectWords);
  const dates = useWords(periodWords);
  const format = useFormat();
  return (
    <DataTable
      caption={t("caption", { count: partnerships.totalCount })}
      rows={partnerships.edges.map(({ node }) => node)}
      keyOf={({ id }) => id}
      columns={[
        {
          name: t("organization"),
          cell: ({ organization }) => (
            <Link to="/organismes/$id" params={{ id: organization.id }}>
              {organization.name}
            </Link>
          ),
        },
        { name: t("as"), cell: ({ role }) => t(`role.${role}`) },
        { name: t("when"), cell: (row) => period(row, dates, format) || "–" },
        { name: t("amount"), cell: ({ amount }) => (amount === null ? "–" : format.money(amount)), isNumber: true },
      ]}
    />
  );
}
