import type { ReactElement, ReactNode } from "react";
import { ProposeChange } from "../../graphql/operations/ProposeChange.js";
import type { StoredOperation } from "../../graphql/stored-operation.js";
import { useWords } from "../../i18n/use-words.js";
import type { Changes, Field, FormRecord } from "../../parts/record-form/field.js";
import { RecordForm } from "../../parts/record-form/record-form.js";
import { ArchiveButton, ArchivedParts, type ArchiveVariables, useArchivedParts } from "./archive-button.js";
import { editWords } from "./edit.words.js";
import type { EditRight } from "./edit-right.js";
import { Fold } from "./fold.js";

type Answers = Readonly<Record<string, object>>;

export interface EditedPart {
  readonly id: string;
  /** What it is, in a line. */
  readonly name: string;
  readonly record: FormRecord;
  /** What stands on it in turn, before the form, which is then folded. */
  readonly inside?: () => ReactNode;
}

interface PartsEditorProps<
  Created extends Answers,
  New,
  Updated extends Answers,
  Known,
  Archived extends Answers,
  Restored extends Answers,
> {
  readonly parts: readonly EditedPart[];
  /** Of a tie that is there a change may be proposed; the rest is the team's. */
  readonly right?: EditRight;
  /** How many there are beyond those listed. */
  readonly more: number;
  readonly words: { readonly none: string; readonly add: string; readonly edit?: string };
  readonly fields: readonly Field[];
  /** Those that are said once, when it is new, before the others. */
  readonly firstFields: readonly Field[];
  readonly blank: FormRecord;
  /** The one that one comes for. */
  readonly sought?: string | undefined;
  /** Whether one comes to add one. */
  readonly isAdding?: boolean;
  readonly reread: () => Promise<readonly EditedPart[]>;
  readonly create: StoredOperation<Created, New>;
  readonly created: (filled: Changes) => New;
  readonly update: StoredOperation<Updated, Known>;
  readonly updated: (id: string, version: number, changes: Changes) => Known;
  readonly archive: StoredOperation<Archived, ArchiveVariables>;
  readonly restore: StoredOperation<Restored, ArchiveVariables>;
}

/** What ties a record to others, each tie changed by itself, taken away and brought back; and a new one. */
export function PartsEditor<
  Created extends Answers,
  New,
  Updated extends Answers,
  Known,
  Archived extends Answers,
  Restored extends Answers,
>(props: PartsEditorProps<Created, New, Updated, Known, Archived, Restored>): ReactElement {
  const {
    parts,
    right = "change",
    more,
    words,
    fields,
    firstFields,
    blank,
    sought,
    isAdding = false,
    reread,
    create,
    created,
    update,
    updated,
    archive,
    restore,
  } = props;
  const t = useWords(editWords);
  const archived = useArchivedParts();
  const rereadOne = async (id: string): Promise<FormRecord> => {
    const now = (await reread()).find((part) => part.id === id);
    if (!now) throw new Error("archived");
    return now.record;
  };
  return (
    <>
      {parts.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="plain-list edited-parts">
        {parts.map(({ id, name, record, inside }) => {
          const form = { label: `${t("editPart")}, ${name}`, fields, record, reread: () => rereadOne(id) };
          const change = () =>
            right === "change" ? (
              <>
                <RecordForm
                  {...form}
                  operation={update}
                  variables={(changes, version) => updated(id, version, changes)}
                  saved={t("saved")}
                />
                <ArchiveButton
                  label={t("archive.part")}
                  id={id}
                  version={record.version}
                  archive={archive}
                  onArchived={() => archived.add({ id, name })}
                />
              </>
            ) : (
              <RecordForm
                {...form}
                kind="proposal"
                operation={ProposeChange}
                variables={(changes, version, note) => ({ input: { record: id, version, changes, note: note || null } })}
                saved={t("proposed")}
              />
            );
          return (
            <li key={id}>
              <Fold summary={name} isOpenAtFirst={id === sought}>
                {() =>
                  inside ? (
                    <>
                      {inside()}
                      <Fold summary={words.edit ?? t("editPart")}>{change}</Fold>
                    </>
                  ) : (
                    change()
                  )
                }
              </Fold>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className="soft">{t("more", { count: more })}</p>}
      <ArchivedParts restore={restore} parts={archived.parts} onRestored={archived.remove} />
      {right === "change" ? (
        <Fold summary={words.add} isOpenAtFirst={isAdding}>
          {() => (
            <RecordForm
              kind="new"
              label={words.add}
              fields={[...firstFields, ...fields]}
              record={blank}
              operation={create}
              variables={created}
              reread={() => Promise.resolve(blank)}
              saved={t("saved")}
            />
          )}
        </Fold>
      ) : (
        <p className="soft">{t("missingTie")}</p>
      )}
    </>
  );
}
