import type { ReactElement } from "react";
import { ArchiveDecision } from "../../graphql/operations/ArchiveDecision.js";
import { CreateDecision, type CreateDecisionInput } from "../../graphql/operations/CreateDecision.js";
import { RestoreDecision } from "../../graphql/operations/RestoreDecision.js";
import { UpdateDecision } from "../../graphql/operations/UpdateDecision.js";
import { useWords } from "../../i18n/use-words.js";
import { type EditedPart, PartsEditor } from "../edit/parts-editor.js";
import { committeeEditWords } from "./committee-edit.words.js";
import type { MeetingPartProps } from "./meeting-part-props.js";
import { decisionRecord, type EditedDecision, newDecision } from "./meeting-records.js";
import { useMeetingFields } from "./use-meeting-fields.js";

const LONGEST_NAME = 100;

/** What was put to the vote at a meeting, and what became of it. */
export function DecisionsEditor({ meeting: { id: meeting, agenda, decisions }, reread }: MeetingPartProps): ReactElement {
  const t = useWords(committeeEditWords);
  const inShort = (text: string) => (text.length > LONGEST_NAME ? t("cut", { text: text.slice(0, LONGEST_NAME).trimEnd() }) : text);
  const partOf = (decision: EditedDecision): EditedPart => ({
    id: decision.id,
    name: inShort(decision.text),
    record: decisionRecord(decision),
  });
  return (
    <PartsEditor
      parts={decisions.map(partOf)}
      more={0}
      words={{ none: t("decisions.none"), add: t("decisions.add") }}
      fields={useMeetingFields().decision(agenda.map(({ id, title }) => ({ value: id, label: title })))}
      firstFields={[]}
      blank={newDecision(decisions)}
      reread={async () => (await reread()).decisions.map(partOf)}
      create={CreateDecision}
      created={(filled) => ({ input: { meeting, ...filled } as unknown as CreateDecisionInput })}
      update={UpdateDecision}
      updated={(id, version, changes) => ({ input: { ...changes, id, version } })}
      archive={ArchiveDecision}
      restore={RestoreDecision}
    />
  );
}
