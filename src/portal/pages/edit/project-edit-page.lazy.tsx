import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { NotFoundPage } from "../../app/not-found-page.js";
import { useViewer } from "../../app/viewer.js";
import { ask } from "../../graphql/client.js";
import { ArchiveProject } from "../../graphql/operations/ArchiveProject.js";
import { ProjectEdit, type ProjectEditQuery } from "../../graphql/operations/ProjectEdit.js";
import { RestoreProject } from "../../graphql/operations/RestoreProject.js";
import { UpdateProject } from "../../graphql/operations/UpdateProject.js";
import { Problem } from "../../graphql/problem.js";
import { useWords } from "../../i18n/use-words.js";
import { ArchivedSheet } from "./archived-sheet.js";
import { editWords } from "./edit.words.js";
import { projectRecord } from "./edited-records.js";
import { PartnershipsEditor } from "./partnerships-editor.js";
import { RecordEditor } from "./record-editor.js";
import { useActivityFields } from "./use-activity-fields.js";

export const projectEditLazy = createLazyRoute("/projets/$id/modifier")({ component: ProjectEditPage });

function ProjectEditPage(): ReactElement {
  const t = useWords(editWords);
  const { id } = projectEditLazy.useParams();
  const { audience } = useViewer();
  const { project, ...lists }: ProjectEditQuery = projectEditLazy.useLoaderData();
  const fields = useActivityFields();
  if (!project) return audience === "STAFF" ? <ArchivedSheet id={id} restore={RestoreProject} /> : <NotFoundPage />;
  return (
    <RecordEditor
      key={project.id}
      id={project.id}
      name={project.name}
      sheetLink={
        <Link to="/projets/$id" params={{ id: project.id }}>
          {t("sheet")}
        </Link>
      }
      fields={fields.project(lists)}
      record={projectRecord(project)}
      reread={async () => {
        const { project: now } = await ask(ProjectEdit, { id: project.id });
        if (!now) throw new Problem("missing", "");
        return projectRecord(now);
      }}
      update={UpdateProject}
      variables={(changes, version) => ({ input: { ...changes, id: project.id, version } })}
      archive={ArchiveProject}
      ties={[{ title: t("partners.title"), content: <PartnershipsEditor project={project} /> }]}
    />
  );
}
