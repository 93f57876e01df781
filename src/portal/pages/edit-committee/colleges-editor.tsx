import type { ReactElement } from "react";
import { ArchiveCollege } from "../../graphql/operations/ArchiveCollege.js";
import { CreateCollege, type CreateCollegeInput } from "../../graphql/operations/CreateCollege.js";
import { RestoreCollege } from "../../graphql/operations/RestoreCollege.js";
import { UpdateCollege } from "../../graphql/operations/UpdateCollege.js";
import { useWords } from "../../i18n/use-words.js";
import { RecordForm } from "../../parts/record-form/record-form.js";
import { ArchiveButton, ArchivedParts, useArchivedParts } from "../edit/archive-button.js";
import { editWords } from "../edit/edit.words.js";
import { Fold } from "../edit/fold.js";
import { committeeEditWords } from "./committee-edit.words.js";
import { collegeRecord, type EditedCommittee, newCollege } from "./committee-records.js";
import { SeatsEditor } from "./seats-editor.js";
import { useCommitteeFields } from "./use-committee-fields.js";

interface CollegesEditorProps {
  readonly committee: EditedCommittee;
  /** The committee as it is now. */
  readonly reread: () => Promise<EditedCommittee>;
  readonly sought: string | undefined;
}

/** A committee's colleges one after the other, with their seats at hand: whom one changes most often stands first. */
export function CollegesEditor({ committee: { id: committee, colleges, seats }, reread, sought }: CollegesEditorProps): ReactElement {
  const t = useWords(committeeEditWords);
  const edit = useWords(editWords);
  const archived = useArchivedParts();
  const { college: fields } = useCommitteeFields();
  const all = seats.edges.map(({ node }) => node);
  const blank = newCollege(colleges);
  const rereadOne = async (id: string) => {
    const now = (await reread()).colleges.find((college) => college.id === id);
    if (!now) throw new Error("archived");
    return collegeRecord(now);
  };
  return (
    <>
      {colleges.length === 0 && <p className="soft">{t("colleges.none")}</p>}
      {colleges.map((college) => (
        <section key={college.id} className="edited-college" aria-labelledby={college.id}>
          <h3 id={college.id}>{college.name}</h3>
          <SeatsEditor
            college={college}
            colleges={colleges}
            seats={all.filter((seat) => seat.college.id === college.id)}
            reread={async () => (await reread()).seats.edges.map(({ node }) => node)}
            sought={sought}
          />
          <Fold summary={t("colleges.edit")}>
            {() => (
              <>
                <RecordForm
                  label={`${t("colleges.edit")}, ${college.name}`}
                  fields={fields}
                  record={collegeRecord(college)}
                  reread={() => rereadOne(college.id)}
                  operation={UpdateCollege}
                  variables={(changes, version) => ({ input: { ...changes, id: college.id, version } })}
                  saved={edit("saved")}
                />
                <ArchiveButton
                  label={edit("archive.part")}
                  id={college.id}
                  version={college.version}
                  archive={ArchiveCollege}
                  onArchived={() => archived.add(college)}
                />
              </>
            )}
          </Fold>
        </section>
      ))}
      <ArchivedParts restore={RestoreCollege} parts={archived.parts} onRestored={archived.remove} />
      <Fold summary={t("colleges.add")}>
        {() => (
          <RecordForm
            kind="new"
            label={t("colleges.add")}
            fields={fields}
            record={blank}
            operation={CreateCollege}
            variables={(filled) => ({ input: { committee, ...filled } as unknown as CreateCollegeInput })}
            reread={() => Promise.resolve(blank)}
            saved={edit("saved")}
          />
        )}
      </Fold>
    </>
  );
}
