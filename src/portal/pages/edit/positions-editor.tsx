import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useViewer } from "../../app/viewer.js";
import { ArchivePosition } from "../../graphql/operations/ArchivePosition.js";
import { CreatePosition, type CreatePositionInput } from "../../graphql/operations/CreatePosition.js";
import { ProposeChange } from "../../graphql/operations/ProposeChange.js";
import { RestorePosition } from "../../graphql/operations/RestorePosition.js";
import { UpdatePosition } from "../../graphql/operations/UpdatePosition.js";
import { useWords } from "../../i18n/use-words.js";
import type { Changes, Field, FormRecord } from "../../parts/record-form/field.js";
import { RecordForm } from "../../parts/record-form/record-form.js";
import { ArchiveButton, ArchivedParts, useArchivedParts } from "./archive-button.js";
import { ContactsEditor } from "./contacts-editor.js";
import { editWords } from "./edit.words.js";
import { editFieldWords } from "./edit-fields.words.js";
import type { EditRight } from "./edit-right.js";
import { type EditedPosition, NEW_POSITION, newPositionAt, positionRecord } from "./edited-records.js";
import { Fold } from "./fold.js";
import { useRecordFields } from "./use-record-fields.js";

interface PositionsEditorProps {
  readonly positions: readonly EditedPosition[];
  readonly right: EditRight;
  readonly reread: () => Promise<readonly EditedPosition[]>;
  readonly owner: PositionsOwner;
}

/** On whose sheet they stand: an organization's; or somebody's, with the organization from whose sheet one came to add a post there. */
export type PositionsOwner =
  | { readonly organization: string }
  | { readonly person: string; readonly employer: { readonly id: string; readonly name: string } | undefined };

/** Who holds what post: each is changed by itself, with how to reach them there. */
export function PositionsEditor({ positions, right, reread, owner }: PositionsEditorProps): ReactElement {
  const t = useWords(editWords);
  const of = useWords(editFieldWords);
  const archived = useArchivedParts();
  const fields = useRecordFields().position();
  const { audience } = useViewer();
  const isOrganizations = "organization" in owner;
  const other: Field = isOrganizations
    ? { name: "person", label: of("field.person"), form: "actor", types: ["PERSON"], isRequired: true }
    : { name: "organization", label: of("field.organization"), form: "actor", types: ["ORGANIZATION"], isRequired: true };
  const employer = isOrganizations ? undefined : owner.employer;
  const blank = employer ? newPositionAt(employer) : NEW_POSITION;
  const rereadOne = async (id: string): Promise<EditedPosition> => {
    const now = (await reread()).find((position) => position.id === id);
    if (!now) throw new Error("archived");
    return now;
  };
  return (
    <>
      {positions.length === 0 && <p className="soft">{t("noPositions")}</p>}
      <ul className="plain-list edited-parts">
        {positions.map((position) => {
          const { id, version, role, contactPoints } = position;
          const name = `${("person" in position ? position.person : position.organization).name}, ${role}`;
          const form = {
            label: `${t("editPosition")}, ${name}`,
            fields,
            record: positionRecord(position),
            reread: async () => positionRecord(await rereadOne(id)),
          };
          return (
            <li key={id}>
              <Fold summary={name}>
                {() => (
                  <>
                    {right === "change" ? (
                      <RecordForm
                        {...form}
                        operation={UpdatePosition}
                        variables={(changes, read) => ({ input: { ...changes, id, version: read } })}
                        saved={t("saved")}
                      />
                    ) : (
                      <RecordForm
                        {...form}
                        kind="proposal"
                        operation={ProposeChange}
                        variables={(changes, read, note) => ({ input: { record: id, version: read, changes, note: note || null } })}
                        saved={t("proposed")}
                      />
                    )}
                    <ContactsEditor
                      contacts={contactPoints}
                      owner={{ position: id }}
                      right={right}
                      reread={async () => (await rereadOne(id)).contactPoints}
                    />
                    {"person" in position ? (
                      <Link to="/personnes/$id" params={{ id: position.person.id }}>
                        {position.person.name}
                      </Link>
                    ) : (
                      <Link to="/organismes/$id" params={{ id: position.organization.id }}>
                        {position.organization.name}
                      </Link>
                    )}
                    {right === "change" && (
                      <ArchiveButton
                        label={t("archive.part")}
                        id={id}
                        version={version}
                        archive={ArchivePosition}
                        onArchived={() => archived.add({ id, name })}
                      />
                    )}
                  </>
                )}
              </Fold>
            </li>
          );
        })}
      </ul>
      <ArchivedParts restore={RestorePosition} parts={archived.parts} onRestored={archived.remove} />
      {right === "change" && (
        <Fold summary={t(isOrganizations ? "addPosition" : "addPost")} isOpenAtFirst={employer !== undefined}>
          {() => (
            <>
              <RecordForm
                kind="new"
                label={t(isOrganizations ? "addPosition" : "addPost")}
                fields={[other, ...fields]}
                record={blank}
                operation={CreatePosition}
                variables={(changes) => ({ input: newPosition(changes, owner) })}
                reread={() => Promise.resolve<FormRecord>(blank)}
                saved={t("saved")}
              />
              {isOrganizations && audience === "STAFF" && (
                <Link to="/equipe/nouveau" search={{ fiche: "personne", chez: owner.organization }}>
                  {t("unknownPerson")}
                </Link>
              )}
            </>
          )}
        </Fold>
      )}
    </>
  );
}

/** The fields that a new one must have have been filled in. */
function newPosition(changes: Changes, owner: PositionsOwner): CreatePositionInput {
  const on: Changes = "organization" in owner ? { organization: owner.organization } : { person: owner.person };
  return { ...on, ...changes } as unknown as CreatePositionInput;
}
