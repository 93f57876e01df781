import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { NotFoundPage } from "../../app/not-found-page.js";
import { useViewer } from "../../app/viewer.js";
import { ask } from "../../graphql/client.js";
import { ArchivePublication } from "../../graphql/operations/ArchivePublication.js";
import { PublicationEdit, type PublicationEditQuery } from "../../graphql/operations/PublicationEdit.js";
import { RestorePublication } from "../../graphql/operations/RestorePublication.js";
import { UpdatePublication } from "../../graphql/operations/UpdatePublication.js";
import { Problem } from "../../graphql/problem.js";
import { useWords } from "../../i18n/use-words.js";
import { ArchivedSheet } from "./archived-sheet.js";
import { ContributionsEditor } from "./contributions-editor.js";
import { editWords } from "./edit.words.js";
import { publicationRecord } from "./edited-records.js";
import { RecordEditor } from "./record-editor.js";
import { useActivityFields } from "./use-activity-fields.js";

export const publicationEditLazy = createLazyRoute("/publications/$id/modifier")({ component: PublicationEditPage });

function PublicationEditPage(): ReactElement {
  const t = useWords(editWords);
  const { id } = publicationEditLazy.useParams();
  const { audience } = useViewer();
  const { publication, ...lists }: PublicationEditQuery = publicationEditLazy.useLoaderData();
  const fields = useActivityFields();
  if (!publication) return audience === "STAFF" ? <ArchivedSheet id={id} restore={RestorePublication} /> : <NotFoundPage />;
  return (
    <RecordEditor
      key={publication.id}
      id={publication.id}
      name={publication.title}
      sheetLink={
        <Link to="/publications/$id" params={{ id: publication.id }}>
          {t("sheet")}
        </Link>
      }
      fields={fields.publication(lists)}
      record={publicationRecord(publication)}
      reread={async () => {
        const { publication: now } = await ask(PublicationEdit, { id: publication.id });
        if (!now) throw new Problem("missing", "");
        return publicationRecord(now);
      }}
      update={UpdatePublication}
      variables={(changes, version) => ({ input: { ...changes, id: publication.id, version } })}
      archive={ArchivePublication}
      ties={[{ title: t("authors.title"), content: <ContributionsEditor publication={publication} /> }]}
    />
  );
}
