import "./edit.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { type ReactElement, useId } from "react";
import { NotFoundPage } from "../../app/not-found-page.js";
import { useViewer } from "../../app/viewer.js";
import { ask } from "../../graphql/client.js";
import { ArchivePerson } from "../../graphql/operations/ArchivePerson.js";
import { PersonEdit, type PersonEditQuery } from "../../graphql/operations/PersonEdit.js";
import { ProposeChange } from "../../graphql/operations/ProposeChange.js";
import { RestorePerson } from "../../graphql/operations/RestorePerson.js";
import { UpdatePerson } from "../../graphql/operations/UpdatePerson.js";
import { Problem } from "../../graphql/problem.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { RecordForm } from "../../parts/record-form/record-form.js";
import { ArchiveButton } from "./archive-button.js";
import { ArchivedSheet } from "./archived-sheet.js";
import { editWords } from "./edit.words.js";
import { useEditRight } from "./edit-right.js";
import { type EditedPerson, personRecord } from "./edited-records.js";
import { PositionsEditor } from "./positions-editor.js";
import { useRecordFields } from "./use-record-fields.js";

export const personEditLazy = createLazyRoute("/personnes/$id/modifier")({ component: PersonEditPage });

function PersonEditPage(): ReactElement {
  const { id } = personEditLazy.useParams();
  const { audience } = useViewer();
  const { person, employer }: PersonEditQuery = personEditLazy.useLoaderData();
  if (person) return <PersonEditor person={person} employer={employer ?? undefined} key={person.id} />;
  return audience === "STAFF" ? <ArchivedSheet id={id} restore={RestorePerson} /> : <NotFoundPage />;
}

interface PersonEditorProps {
  readonly person: EditedPerson;
  /** From whose sheet one comes to give the person a post there. */
  readonly employer: { readonly id: string; readonly name: string } | undefined;
}

function PersonEditor({ person, employer }: PersonEditorProps): ReactElement {
  const t = useWords(editWords);
  const id = useId();
  const right = useEditRight(undefined);
  const allFields = useRecordFields();
  if (right === undefined) throw new Problem("forbidden", "");
  const { id: record, version, name, positions } = person;
  const reread = async (): Promise<EditedPerson> => {
    const { person: now } = await ask(PersonEdit, { id: record, employer: "", hasEmployer: false });
    if (!now) throw new Problem("missing", "");
    return now;
  };
  const form = {
    label: t("section.sheet"),
    fields: allFields.person(),
    record: personRecord(person),
    reread: async () => personRecord(await reread()),
  };
  const sheetLink = (
    <Link to="/personnes/$id" params={{ id: record }}>
      {t("sheet")}
    </Link>
  );
  return (
    <div className="edit">
      <div>
        <PageTitle title={t(`title.${right}`, { name })} above={sheetLink} />
        {right === "proposal" && <p>{t("proposalWhat")}</p>}
      </div>
      <section aria-labelledby={`${id}sheet`}>
        <h2 id={`${id}sheet`}>{t("section.sheet")}</h2>
        {right === "change" ? (
          <RecordForm
            {...form}
            operation={UpdatePerson}
            variables={(changes, read) => ({ input: { ...changes, id: record, version: read } })}
            saved={
              <>
                {t("saved")} {sheetLink}
              </>
            }
          />
        ) : (
          <RecordForm
            {...form}
            kind="proposal"
            operation={ProposeChange}
            variables={(changes, read, note) => ({ input: { record, version: read, changes, note: note || null } })}
            saved={t("proposed")}
          />
        )}
      </section>
      <section aria-labelledby={`${id}posts`}>
        <h2 id={`${id}posts`}>{t("section.posts")}</h2>
        <PositionsEditor
          positions={positions.edges.map(({ node }) => node)}
          right={right}
          owner={{ person: record, employer }}
          reread={async () => (await reread()).positions.edges.map(({ node }) => node)}
        />
      </section>
      {right === "change" && (
        <section aria-labelledby={`${id}archive`}>
          <h2 id={`${id}archive`}>{t("section.archive")}</h2>
          <p>{t("archive.what")}</p>
          <ArchiveButton label={t("archive.do")} id={record} version={version} archive={ArchivePerson} />
        </section>
      )}
    </div>
  );
}
