import type { ReactElement } from "react";
import { ask } from "../../graphql/client.js";
import { ArchiveParticipation } from "../../graphql/operations/ArchiveParticipation.js";
import { CreateParticipation, type CreateParticipationInput } from "../../graphql/operations/CreateParticipation.js";
import { EventEdit, type EventEditQuery } from "../../graphql/operations/EventEdit.js";
import { RestoreParticipation } from "../../graphql/operations/RestoreParticipation.js";
import { UpdateParticipation } from "../../graphql/operations/UpdateParticipation.js";
import { useWords } from "../../i18n/use-words.js";
import { editWords } from "./edit.words.js";
import { useEditRight } from "./edit-right.js";
import { type EditedPart, PartsEditor } from "./parts-editor.js";
import { type EditedParticipation, NEW_PARTICIPATION, participationRecord } from "./tie-records.js";
import { useTieFields } from "./use-tie-fields.js";

interface ParticipationsEditorProps {
  readonly event: Pick<NonNullable<EventEditQuery["event"]>, "id" | "participations">;
}

export function ParticipationsEditor({ event: { id: owner, participations } }: ParticipationsEditorProps): ReactElement {
  const t = useWords(editWords);
  const { first, fields } = useTieFields().participation;
  const partOf = (participation: EditedParticipation): EditedPart => ({
    id: participation.id,
    name: [participation.person?.name, participation.organization?.name, t(`eventRole.${participation.role}`)].filter(Boolean).join(", "),
    record: participationRecord(participation),
  });
  return (
    <PartsEditor
      right={useEditRight(undefined) ?? "proposal"}
      parts={participations.edges.map(({ node }) => partOf(node))}
      more={participations.totalCount - participations.edges.length}
      words={{ none: t("speakers.none"), add: t("speakers.add") }}
      fields={fields}
      firstFields={first}
      blank={NEW_PARTICIPATION}
      reread={async () => (await ask(EventEdit, { id: owner })).event?.participations.edges.map(({ node }) => partOf(node)) ?? []}
      create={CreateParticipation}
      created={(filled) => ({ input: { event: owner, ...filled } as CreateParticipationInput })}
      update={UpdateParticipation}
      updated={(id, version, changes) => ({ input: { ...changes, id, version } })}
      archive={ArchiveParticipation}
      restore={RestoreParticipation}
    />
  );
}
