import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { CreateCommittee, type CreateCommitteeInput } from "../../graphql/operations/CreateCommittee.js";
import { CreateEvent, type CreateEventInput } from "../../graphql/operations/CreateEvent.js";
import { CreateOrganization, type CreateOrganizationInput } from "../../graphql/operations/CreateOrganization.js";
import { CreatePerson, type CreatePersonInput } from "../../graphql/operations/CreatePerson.js";
import { CreateProject, type CreateProjectInput } from "../../graphql/operations/CreateProject.js";
import { CreatePublication, type CreatePublicationInput } from "../../graphql/operations/CreatePublication.js";
import type { NewRecordQuery } from "../../graphql/operations/NewRecord.js";
import { useWords } from "../../i18n/use-words.js";
import { RecordForm } from "../../parts/record-form/record-form.js";
import { NEW_COMMITTEE } from "../edit-committee/committee-records.js";
import { useCommitteeFields } from "../edit-committee/use-committee-fields.js";
import { editWords } from "./edit.words.js";
import { NEW_SHEET } from "./edited-records.js";
import { KnownNames } from "./known-names.js";
import type { NewRecordSearch } from "./new-record-search.js";
import { useActivityFields } from "./use-activity-fields.js";
import { useRecordFields } from "./use-record-fields.js";

interface NewSheetFormProps {
  readonly sheet: NonNullable<NewRecordSearch["fiche"]>;
  readonly lists: NewRecordQuery;
  /** The organization where somebody is to have a post. */
  readonly chez: string | undefined;
}

/** Once the sheet is there, one goes on to where all of it is changed: contacts, posts and ties are added there. */
export function NewSheetForm({ sheet, lists, chez }: NewSheetFormProps): ReactElement {
  const t = useWords(editWords);
  const records = useRecordFields();
  const activities = useActivityFields();
  const committees = useCommitteeFields();
  const navigate = useNavigate();
  const common = {
    kind: "new" as const,
    label: t(`new.title.${sheet}`),
    record: NEW_SHEET,
    reread: () => Promise.resolve(NEW_SHEET),
    saved: t("saved"),
  };
  switch (sheet) {
    case "organisme":
      return (
        <RecordForm
          {...common}
          fields={records.organization(lists, true)}
          operation={CreateOrganization}
          notice={({ name = "" }) => <KnownNames name={name} type="ORGANIZATION" />}
          variables={(filled) => ({ input: filled as unknown as CreateOrganizationInput })}
          onSaved={({ organization: { id } }) => void navigate({ to: "/organismes/$id/modifier", params: { id }, ignoreBlocker: true })}
        />
      );
    case "personne":
      return (
        <RecordForm
          {...common}
          fields={records.person()}
          operation={CreatePerson}
          notice={({ givenName = "", familyName = "" }) => <KnownNames name={`${givenName} ${familyName}`} type="PERSON" />}
          variables={(filled) => ({ input: filled as unknown as CreatePersonInput })}
          onSaved={({ person: { id } }) =>
            void navigate({
              to: "/personnes/$id/modifier",
              params: { id },
              search: chez === undefined ? {} : { chez },
              ignoreBlocker: true,
            })
          }
        />
      );
    case "projet":
      return (
        <RecordForm
          {...common}
          fields={activities.project(lists)}
          operation={CreateProject}
          variables={(filled) => ({ input: filled as unknown as CreateProjectInput })}
          onSaved={({ project: { id } }) => void navigate({ to: "/projets/$id/modifier", params: { id }, ignoreBlocker: true })}
        />
      );
    case "rencontre":
      return (
        <RecordForm
          {...common}
          fields={activities.event(lists)}
          operation={CreateEvent}
          variables={(filled) => ({ input: filled as unknown as CreateEventInput })}
          onSaved={({ event: { id } }) => void navigate({ to: "/rencontres/$id/modifier", params: { id }, ignoreBlocker: true })}
        />
      );
    case "instance":
      return (
        <RecordForm
          {...common}
          record={NEW_COMMITTEE}
          fields={committees.committee(true)}
          operation={CreateCommittee}
          variables={(filled) => ({ input: filled as unknown as CreateCommitteeInput })}
          onSaved={({ committee: { slug } }) => void navigate({ to: "/instances/$slug/modifier", params: { slug }, ignoreBlocker: true })}
        />
      );
    case "publication":
      return (
        <RecordForm
          {...common}
          fields={activities.publication(lists)}
          operation={CreatePublication}
          variables={(filled) => ({ input: filled as unknown as CreatePublicationInput })}
          onSaved={({ publication: { id } }) => void navigate({ to: "/publications/$id/modifier", params: { id }, ignoreBlocker: true })}
        />
      );
  }
}
