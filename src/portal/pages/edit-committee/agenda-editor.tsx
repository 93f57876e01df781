import type { ReactElement } from "react";
import { ArchiveAgendaItem } from "../../graphql/operations/ArchiveAgendaItem.js";
import { CreateAgendaItem, type CreateAgendaItemInput } from "../../graphql/operations/CreateAgendaItem.js";
import { RestoreAgendaItem } from "../../graphql/operations/RestoreAgendaItem.js";
import { UpdateAgendaItem } from "../../graphql/operations/UpdateAgendaItem.js";
import { useWords } from "../../i18n/use-words.js";
import { type EditedPart, PartsEditor } from "../edit/parts-editor.js";
import { committeeEditWords } from "./committee-edit.words.js";
import type { MeetingPartProps } from "./meeting-part-props.js";
import { type EditedPoint, newPoint, pointRecord } from "./meeting-records.js";
import { useMeetingFields } from "./use-meeting-fields.js";

/** The points of a meeting's agenda, in their order. */
export function AgendaEditor({ meeting: { id: meeting, agenda }, reread }: MeetingPartProps): ReactElement {
  const t = useWords(committeeEditWords);
  const partOf = (point: EditedPoint): EditedPart => ({ id: point.id, name: point.title, record: pointRecord(point) });
  return (
    <PartsEditor
      parts={agenda.map(partOf)}
      more={0}
      words={{ none: t("agenda.none"), add: t("agenda.add") }}
      fields={useMeetingFields().point}
      firstFields={[]}
      blank={newPoint(agenda)}
      reread={async () => (await reread()).agenda.map(partOf)}
      create={CreateAgendaItem}
      created={(filled) => ({ input: { meeting, ...filled } as unknown as CreateAgendaItemInput })}
      update={UpdateAgendaItem}
      updated={(id, version, changes) => ({ input: { ...changes, id, version } })}
      archive={ArchiveAgendaItem}
      restore={RestoreAgendaItem}
    />
  );
}
