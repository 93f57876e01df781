import type { ReactElement } from "react";
import { ask } from "../../graphql/client.js";
import { ArchiveParticipation } from "../../graphql/operations/ArchiveParticipation.js";
import { CreateParticipation, type CreateParticipationInput } from "../../graphql/operations/CreateParticipation.js";
import { EventEdit, type EventEditQuery } from "../../graphql/operations/EventEdit.js";
import { RestoreParticipation } from "../../graphql/operations/RestoreParticipation.js";
import { UpdateEvent } from "../../graphql/operations/UpdateEvent.js";
import { UpdateParticipation } from "../../graphql/operations/UpdateParticipation.js";
import { Problem } from "../../graphql/problem.js";
import { useWords } from "../../i18n/use-words.js";
import type { Field } from "../../parts/record-form/field.js";
import { RecordForm } from "../../parts/record-form/record-form.js";
import { ATTENDEE_CATEGORIES } from "../event/attendee-categories.js";
import { eventWords } from "../event/event.words.js";
import { editWords } from "./edit.words.js";
import { editFieldWords } from "./edit-fields.words.js";
import { attendanceRecord } from "./edited-records.js";
import { type EditedPart, PartsEditor } from "./parts-editor.js";
import { type EditedParticipation, NEW_PARTICIPANT, participationRecord } from "./tie-records.js";
import { useFieldChecks } from "./use-field-checks.js";
import { useTieFields } from "./use-tie-fields.js";

type EditedEvent = NonNullable<EventEditQuery["event"]>;

/** How many came to an event, public by public, and who of them by name. */
export function AttendanceEditor({ event }: { readonly event: EditedEvent }): ReactElement {
  const t = useWords(editWords);
  const of = useWords(editFieldWords);
  const publics = useWords(eventWords);
  const { countFrom0, counts } = useFieldChecks();
  const { first, fields } = useTieFields().participant;
  const { id, attendance, participants } = event;
  const reread = async (): Promise<EditedEvent> => {
    const { event: now } = await ask(EventEdit, { id });
    if (!now) throw new Problem("missing", "");
    return now;
  };
  const numbers: readonly Field[] = [
    {
      name: "anonymousAttendance",
      label: of("field.anonymousAttendance"),
      form: "counts",
      choices: ATTENDEE_CATEGORIES.map((value) => ({ value, label: publics(`category.${value}`) })),
      check: counts,
    },
    {
      name: "attendanceTotal",
      label: of("field.attendanceTotal"),
      form: "number",
      least: 0,
      hint: of("hint.attendanceTotal"),
      check: countFrom0,
    },
  ];
  const partOf = (participation: EditedParticipation): EditedPart => ({
    id: participation.id,
    name: [
      participation.person?.name,
      participation.organization?.name,
      participation.category && publics(`category.${participation.category}`),
      participation.headcount,
    ]
      .filter(Boolean)
      .join(", "),
    record: participationRecord(participation),
  });
  return (
    <>
      {attendance.named > 0 && <p>{t("came.named", { count: attendance.named })}</p>}
      <RecordForm
        label={t("came.counts")}
        fields={numbers}
        record={attendanceRecord(event)}
        reread={async () => attendanceRecord(await reread())}
        operation={UpdateEvent}
        variables={(changes, version) => ({ input: { ...changes, id, version } })}
        saved={t("saved")}
      />
      <PartsEditor
        parts={participants.edges.map(({ node }) => partOf(node))}
        more={participants.totalCount - participants.edges.length}
        words={{ none: t("came.none"), add: t("came.add") }}
        fields={fields}
        firstFields={first}
        blank={NEW_PARTICIPANT}
        reread={async () => (await reread()).participants.edges.map(({ node }) => partOf(node))}
        create={CreateParticipation}
        created={(filled) => ({ input: { event: id, role: "PARTICIPANT", ...filled } as CreateParticipationInput })}
        update={UpdateParticipation}
        updated={(part, version, changes) => ({ input: { ...changes, id: part, version } })}
        archive={ArchiveParticipation}
        restore={RestoreParticipation}
      />
    </>
  );
}
