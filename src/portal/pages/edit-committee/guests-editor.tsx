import type { ReactElement } from "react";
import { ArchiveMeetingAttendance } from "../../graphql/operations/ArchiveMeetingAttendance.js";
import { CreateMeetingAttendance, type CreateMeetingAttendanceInput } from "../../graphql/operations/CreateMeetingAttendance.js";
import { RestoreMeetingAttendance } from "../../graphql/operations/RestoreMeetingAttendance.js";
import { UpdateMeetingAttendance } from "../../graphql/operations/UpdateMeetingAttendance.js";
import { useWords } from "../../i18n/use-words.js";
import { type EditedPart, PartsEditor } from "../edit/parts-editor.js";
import { committeeEditWords } from "./committee-edit.words.js";
import type { MeetingPartProps } from "./meeting-part-props.js";
import { attendanceRecord, type EditedAttendance, type EditedMeeting, NEW_GUEST } from "./meeting-records.js";
import { useMeetingFields } from "./use-meeting-fields.js";

/** Who came without a mandate, or by one that no longer holds on the day. @param sitting ids of the mandates that the attendance sheet has */
export function GuestsEditor({ meeting, reread, sitting }: MeetingPartProps & { readonly sitting: ReadonlySet<string> }): ReactElement {
  const t = useWords(committeeEditWords);
  const { first, fields } = useMeetingFields().guest;
  const others = ({ attendance }: EditedMeeting) => attendance.filter(({ mandate }) => mandate === null || !sitting.has(mandate.id));
  const partOf = (attendance: EditedAttendance): EditedPart => ({
    id: attendance.id,
    name: `${attendance.person.name}, ${t(`came.${attendance.status}`)}`,
    record: attendanceRecord(attendance),
  });
  return (
    <PartsEditor
      parts={others(meeting).map(partOf)}
      more={0}
      words={{ none: t("guests.none"), add: t("guests.add") }}
      fields={fields}
      firstFields={first}
      blank={NEW_GUEST}
      reread={async () => others(await reread()).map(partOf)}
      create={CreateMeetingAttendance}
      created={(filled) => ({ input: { meeting: meeting.id, ...filled } as unknown as CreateMeetingAttendanceInput })}
      update={UpdateMeetingAttendance}
      updated={(id, version, changes) => ({ input: { ...changes, id, version } })}
      archive={ArchiveMeetingAttendance}
      restore={RestoreMeetingAttendance}
    />
  );
}
