import type { ReactElement } from "react";
import { ArchiveDocument } from "../../graphql/operations/ArchiveDocument.js";
import { CreateDocument, type CreateDocumentInput } from "../../graphql/operations/CreateDocument.js";
import { RestoreDocument } from "../../graphql/operations/RestoreDocument.js";
import { UpdateDocument } from "../../graphql/operations/UpdateDocument.js";
import { useWords } from "../../i18n/use-words.js";
import type { Choice } from "../../parts/record-form/field.js";
import { type EditedPart, PartsEditor } from "../edit/parts-editor.js";
import { committeeEditWords } from "./committee-edit.words.js";
import { type EditedPaper, NEW_APPOINTMENT, newPaper, paperRecord } from "./meeting-records.js";
import { useMeetingFields } from "./use-meeting-fields.js";

interface PapersEditorProps {
  readonly papers: readonly EditedPaper[];
  readonly owner: { readonly meeting: string } | { readonly mandate: string };
  /** The points of the meeting's agenda. */
  readonly points?: readonly Choice[];
  readonly reread: () => Promise<readonly EditedPaper[]>;
}

/** Documents of a meeting, minutes among them, or of a mandate: what appointed somebody. */
export function PapersEditor({ papers, owner, points, reread }: PapersEditorProps): ReactElement {
  const t = useWords(committeeEditWords);
  const of = "meeting" in owner ? "papers" : "appointment";
  const partOf = (paper: EditedPaper): EditedPart => ({
    id: paper.id,
    name: `${paper.title}, ${t(`kind.${paper.kind}`)}`,
    record: paperRecord(paper),
  });
  return (
    <PartsEditor
      parts={papers.map(partOf)}
      more={0}
      words={{ none: t(`${of}.none`), add: t(`${of}.add`) }}
      fields={useMeetingFields().paper(points)}
      firstFields={[]}
      blank={"meeting" in owner ? newPaper(papers) : NEW_APPOINTMENT}
      reread={async () => (await reread()).map(partOf)}
      create={CreateDocument}
      created={(filled) => ({ input: { ...owner, ...filled } as unknown as CreateDocumentInput })}
      update={UpdateDocument}
      updated={(id, version, changes) => ({ input: { ...changes, id, version } })}
      archive={ArchiveDocument}
      restore={RestoreDocument}
    />
  );
}
