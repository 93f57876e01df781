import "./edit.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { type ReactElement, useId } from "react";
import { NotFoundPage } from "../../app/not-found-page.js";
import { useViewer } from "../../app/viewer.js";
import { ask } from "../../graphql/client.js";
import { ArchiveOrganization } from "../../graphql/operations/ArchiveOrganization.js";
import { OrganizationEdit, type OrganizationEditQuery } from "../../graphql/operations/OrganizationEdit.js";
import { ProposeChange } from "../../graphql/operations/ProposeChange.js";
import { RestoreOrganization } from "../../graphql/operations/RestoreOrganization.js";
import { UpdateOrganization } from "../../graphql/operations/UpdateOrganization.js";
import { Problem } from "../../graphql/problem.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { RecordForm } from "../../parts/record-form/record-form.js";
import { ArchiveButton } from "./archive-button.js";
import { ArchivedSheet } from "./archived-sheet.js";
import { ContactsEditor } from "./contacts-editor.js";
import { editWords } from "./edit.words.js";
import { useEditRight } from "./edit-right.js";
import { type EditedOrganization, organizationRecord } from "./edited-records.js";
import { FundingEditor } from "./funding-editor.js";
import { PositionsEditor } from "./positions-editor.js";
import { RelationshipsEditor } from "./relationships-editor.js";
import { useRecordFields } from "./use-record-fields.js";

export const organizationEditLazy = createLazyRoute("/organismes/$id/modifier")({ component: OrganizationEditPage });

function OrganizationEditPage(): ReactElement {
  const { id } = organizationEditLazy.useParams();
  const { audience } = useViewer();
  const { organization, ...lists }: OrganizationEditQuery = organizationEditLazy.useLoaderData();
  if (organization) return <OrganizationEditor organization={organization} lists={lists} key={organization.id} />;
  return audience === "STAFF" ? <ArchivedSheet id={id} restore={RestoreOrganization} /> : <NotFoundPage />;
}

interface OrganizationEditorProps {
  readonly organization: EditedOrganization;
  readonly lists: Pick<OrganizationEditQuery, "themes" | "territories">;
}

function OrganizationEditor({ organization, lists }: OrganizationEditorProps): ReactElement {
  const t = useWords(editWords);
  const id = useId();
  const { audience } = useViewer();
  const right = useEditRight(organization.id);
  const allFields = useRecordFields();
  if (right === undefined) throw new Problem("forbidden", "");
  const isOwn = right === "change" && audience !== "STAFF";
  const { id: record, version, name, contactPoints, positions } = organization;
  const reread = async (): Promise<EditedOrganization> => {
    const { organization: now } = await ask(OrganizationEdit, { id: record });
    if (!now) throw new Problem("missing", "");
    return now;
  };
  const form = {
    label: t("section.sheet"),
    fields: allFields.organization(lists, !isOwn),
    record: organizationRecord(organization),
    reread: async () => organizationRecord(await reread()),
  };
  const sheetLink = (
    <Link to="/organismes/$id" params={{ id: record }}>
      {t("sheet")}
    </Link>
  );
  const people = positions.edges.map(({ node }) => node);
  return (
    <div className="edit">
      <div>
        <PageTitle title={t(`title.${right}`, { name })} above={sheetLink} />
        {right === "proposal" && <p>{t("proposalWhat")}</p>}
        {isOwn && <p className="soft">{t("ownIdentifiers")}</p>}
      </div>
      <section aria-labelledby={`${id}sheet`}>
        <h2 id={`${id}sheet`}>{t("section.sheet")}</h2>
        {right === "change" ? (
          <RecordForm
            {...form}
            operation={UpdateOrganization}
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
      <section aria-labelledby={`${id}contacts`}>
        <h2 id={`${id}contacts`}>{t("section.contacts")}</h2>
        <ContactsEditor
          contacts={contactPoints}
          owner={{ organization: record }}
          right={right}
          reread={async () => (await reread()).contactPoints}
        />
      </section>
      <section aria-labelledby={`${id}positions`}>
        <h2 id={`${id}positions`}>{t("section.positions")}</h2>
        <PositionsEditor
          positions={people}
          right={right}
          owner={{ organization: record }}
          reread={async () => (await reread()).positions.edges.map(({ node }) => node)}
        />
        {positions.totalCount > people.length && <p className="soft">{t("more", { count: positions.totalCount - people.length })}</p>}
      </section>
      <section aria-labelledby={`${id}ties`}>
        <h2 id={`${id}ties`}>{t("ties.title")}</h2>
        <RelationshipsEditor organization={organization} />
      </section>
      <section aria-labelledby={`${id}funding`}>
        <h2 id={`${id}funding`}>{t("funding.title")}</h2>
        <FundingEditor organization={organization} />
      </section>
      {audience === "STAFF" && (
        <section aria-labelledby={`${id}archive`}>
          <h2 id={`${id}archive`}>{t("section.archive")}</h2>
          <p>{t("archive.what")}</p>
          <ArchiveButton label={t("archive.do")} id={record} version={version} archive={ArchiveOrganization} />
        </section>
      )}
    </div>
  );
}
