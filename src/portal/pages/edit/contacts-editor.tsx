import type { ReactElement } from "react";
import { ArchiveContactPoint } from "../../graphql/operations/ArchiveContactPoint.js";
import { CreateContactPoint } from "../../graphql/operations/CreateContactPoint.js";
import { ProposeChange } from "../../graphql/operations/ProposeChange.js";
import { RestoreContactPoint } from "../../graphql/operations/RestoreContactPoint.js";
import { UpdateContactPoint } from "../../graphql/operations/UpdateContactPoint.js";
import { useWords } from "../../i18n/use-words.js";
import { contactWords } from "../../parts/contact/contact.words.js";
import type { Changes, FormRecord } from "../../parts/record-form/field.js";
import { RecordForm } from "../../parts/record-form/record-form.js";
import { ArchiveButton, ArchivedParts, useArchivedParts } from "./archive-button.js";
import { editWords } from "./edit.words.js";
import type { EditRight } from "./edit-right.js";
import { contactRecord, type EditedContact, NEW_CONTACT } from "./edited-records.js";
import { Fold } from "./fold.js";
import { useRecordFields } from "./use-record-fields.js";

interface ContactsEditorProps {
  readonly contacts: readonly EditedContact[];
  /** Whom they reach. */
  readonly owner: { readonly organization: string } | { readonly position: string };
  readonly right: EditRight;
  /** The contact points as they are now. */
  readonly reread: () => Promise<readonly EditedContact[]>;
}

/** Ways to reach an organization or somebody at their post: each changed by itself. */
export function ContactsEditor({ contacts, owner, right, reread }: ContactsEditorProps): ReactElement {
  const t = useWords(editWords);
  const of = useWords(contactWords);
  const archived = useArchivedParts();
  const fields = useRecordFields().contact("position" in owner && right === "change");
  const nameOf = ({ kind, label, value }: EditedContact) => `${label ?? of(`kind.${kind}`)} : ${value ?? t("withheldValue")}`;
  const rereadOne = async (id: string): Promise<FormRecord> => {
    const now = (await reread()).find((contact) => contact.id === id);
    if (!now) throw new Error("archived");
    return contactRecord(now);
  };
  return (
    <>
      {contacts.length === 0 && <p className="soft">{t("noContacts")}</p>}
      <ul className="plain-list edited-parts">
        {contacts.map((contact) => {
          const { id, version } = contact;
          const form = {
            label: `${t("editContact")}, ${nameOf(contact)}`,
            fields,
            record: contactRecord(contact),
            reread: () => rereadOne(id),
          };
          return (
            <li key={id}>
              <Fold summary={nameOf(contact)}>
                {() =>
                  right === "change" ? (
                    <>
                      <RecordForm
                        {...form}
                        operation={UpdateContactPoint}
                        variables={(changes, read) => ({ input: { ...changes, id, version: read } })}
                        saved={t("saved")}
                      />
                      <ArchiveButton
                        label={t("archive.part")}
                        id={id}
                        version={version}
                        archive={ArchiveContactPoint}
                        onArchived={() => archived.add({ id, name: nameOf(contact) })}
                      />
                    </>
                  ) : (
                    <RecordForm
                      {...form}
                      kind="proposal"
                      operation={ProposeChange}
                      variables={(changes, read, note) => ({ input: { record: id, version: read, changes, note: note || null } })}
                      saved={t("proposed")}
                    />
                  )
                }
              </Fold>
            </li>
          );
        })}
      </ul>
      <ArchivedParts restore={RestoreContactPoint} parts={archived.parts} onRestored={archived.remove} />
      {right === "change" && (
        <Fold summary={t("addContact")}>
          {() => (
            <RecordForm
              kind="new"
              label={t("addContact")}
              fields={fields}
              record={NEW_CONTACT}
              operation={CreateContactPoint}
              variables={(changes) => ({ input: { ...owner, ...newContact(changes) } })}
              reread={() => Promise.resolve(NEW_CONTACT)}
              saved={t("saved")}
            />
          )}
        </Fold>
      )}
    </>
  );
}

/** The fields that a new one must have have been filled in. */
function newContact(changes: Changes): { readonly kind: EditedContact["kind"]; readonly value: string } {
  return changes as { readonly kind: EditedContact["kind"]; readonly value: string };
}
