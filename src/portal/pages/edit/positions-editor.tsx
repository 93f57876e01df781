import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ArchivePosition } from "../../graphql/operations/ArchivePosition.js";
import { CreatePosition } from "../../graphql/operations/CreatePosition.js";
import { ProposeChange } from "../../graphql/operations/ProposeChange.js";
import { RestorePosition } from "../../graphql/operations/RestorePosition.js";
import { UpdatePosition } from "../../graphql/operations/UpdatePosition.js";
import { useWords } from "../../i18n/use-words.js";
import type { Changes, Field, FormRecord } from "../../parts/record-form/field.js";
import { RecordForm } from "../../parts/record-form/record-form.js";
import { ArchiveButton, ArchivedParts, useArchivedParts } from "./archive-button.js";
import { ContactsEditor } from "./contacts-editor.js";
import { editWords } from "./edit.words.js";
import type { EditRight } from "./edit-right.js";
import { type EditedPosition, NEW_POSITION, positionRecord } from "./edited-records.js";
import { Fold } from "./fold.js";
import { useRecordFields } from "./use-record-fields.js";

interface PositionsEditorProps {
  readonly positions: readonly EditedPosition[];
  readonly right: EditRight;
  readonly reread: () => Promise<readonly EditedPosition[]>;
  /** Where somebody new would hold a post; absent on a person's page. */
  readonly organizationId?: string;
}

/** Who holds what post: each is changed by itself, with how to reach them there. */
export function PositionsEditor({ positions, right, reread, organizationId }: PositionsEditorProps): ReactElement {
  const t = useWords(editWords);
  const archived = useArchivedParts();
  const fields = useRecordFields().position();
  const person: Field = { name: "person", label: t("person"), form: "actor", types: ["PERSON"], isRequired: true };
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
          const other = "person" in position ? position.person : position.organization;
          const name = `${other.name}, ${role}`;
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
      {right === "change" && organizationId !== undefined && (
        <Fold summary={t("addPosition")}>
          {() => (
            <RecordForm
              kind="new"
              label={t("addPosition")}
              fields={[person, ...fields]}
              record={NEW_POSITION}
              operation={CreatePosition}
              variables={(changes) => ({ input: { organization: organizationId, ...newPosition(changes) } })}
              reread={() => Promise.resolve<FormRecord>(NEW_POSITION)}
              saved={t("saved")}
            />
          )}
        </Fold>
      )}
    </>
  );
}

/** The fields that a new one must have have been filled in. */
function newPosition(changes: Changes): { readonly person: string; readonly role: string } {
  return changes as { readonly person: string; readonly role: string };
}
