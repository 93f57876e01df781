import type { ReactElement } from "react";
import { ArchiveMandate } from "../../graphql/operations/ArchiveMandate.js";
import { CreateMandate, type CreateMandateInput } from "../../graphql/operations/CreateMandate.js";
import { RestoreMandate } from "../../graphql/operations/RestoreMandate.js";
import { UpdateMandate } from "../../graphql/operations/UpdateMandate.js";
import { useFormat } from "../../i18n/format.js";
import { period, periodWords } from "../../i18n/period.js";
import { useWords } from "../../i18n/use-words.js";
import { type EditedPart, PartsEditor } from "../edit/parts-editor.js";
import { committeeEditWords } from "./committee-edit.words.js";
import { type EditedMandate, type EditedSeat, mandateRecord, NEW_MANDATE } from "./committee-records.js";
import { PapersEditor } from "./papers-editor.js";
import { useCommitteeFields } from "./use-committee-fields.js";

interface MandatesEditorProps {
  readonly seat: Pick<EditedSeat, "id" | "mandates">;
  /** The seat's mandates as they are now. */
  readonly reread: () => Promise<readonly EditedMandate[]>;
  /** Whether one comes to appoint somebody. */
  readonly isSought: boolean;
}

/** Who sits or sat in a seat, the latest first: for whom, as what and from when until when. */
export function MandatesEditor({ seat: { id: seat, mandates }, reread, isSought }: MandatesEditorProps): ReactElement {
  const t = useWords(committeeEditWords);
  const dates = useWords(periodWords);
  const format = useFormat();
  const { first, fields } = useCommitteeFields().mandate;
  const nameOf = (mandate: EditedMandate) => {
    const said = { who: mandate.person.name, role: t(`role.${mandate.role}`) };
    const { onBehalfOf } = mandate;
    const who = onBehalfOf ? t("mandateFor", { ...said, organization: onBehalfOf.name }) : t("mandate", said);
    return [who, period(mandate, dates, format)].filter(Boolean).join(", ");
  };
  const partOf = (mandate: EditedMandate): EditedPart => ({
    id: mandate.id,
    name: nameOf(mandate),
    record: mandateRecord(mandate),
    inside: () => (
      <PapersEditor
        papers={mandate.documents}
        owner={{ mandate: mandate.id }}
        reread={async () => (await reread()).find(({ id }) => id === mandate.id)?.documents ?? []}
      />
    ),
  });
  return (
    <PartsEditor
      parts={mandates.edges.map(({ node }) => partOf(node))}
      more={mandates.totalCount - mandates.edges.length}
      words={{ none: t("mandates.none"), add: t("mandates.add"), edit: t("mandates.edit") }}
      fields={fields}
      firstFields={first}
      blank={NEW_MANDATE}
      isAdding={isSought}
      reread={async () => (await reread()).map(partOf)}
      create={CreateMandate}
      created={(filled) => ({ input: { seat, ...filled } as CreateMandateInput })}
      update={UpdateMandate}
      updated={(id, version, changes) => ({ input: { ...changes, id, version } })}
      archive={ArchiveMandate}
      restore={RestoreMandate}
    />
  );
}
