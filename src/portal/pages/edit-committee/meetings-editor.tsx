import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { CreateMeeting, type CreateMeetingInput } from "../../graphql/operations/CreateMeeting.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { RecordForm } from "../../parts/record-form/record-form.js";
import { committeeWords } from "../committee/committee.words.js";
import { editWords } from "../edit/edit.words.js";
import { Fold } from "../edit/fold.js";
import { committeeEditWords } from "./committee-edit.words.js";
import type { EditedCommittee } from "./committee-records.js";
import { NEW_MEETING } from "./meeting-records.js";
import { useMeetingFields } from "./use-meeting-fields.js";

/** A committee's meetings, each with a page of its own to change it; and a new one. */
export function MeetingsEditor({ committee: { id, slug, meetings } }: { readonly committee: EditedCommittee }): ReactElement {
  const t = useWords(committeeEditWords);
  const edit = useWords(editWords);
  const of = useWords(committeeWords);
  const format = useFormat();
  const navigate = useNavigate();
  const { meeting: fields } = useMeetingFields();
  return (
    <>
      {meetings.totalCount === 0 && <p className="soft">{t("meetings.none")}</p>}
      <ul className="plain-list edited-meetings">
        {meetings.edges.map(({ node: { id: meeting, title, startsAt, status } }) => (
          <li key={meeting}>
            <Link to="/instances/$slug/reunions/$id/modifier" params={{ slug, id: meeting }}>
              {title ?? t("meetings.meeting")}
            </Link>{" "}
            <span className="soft">{[format.day(startsAt), of(`status.${status}`)].join(" · ")}</span>
          </li>
        ))}
      </ul>
      {meetings.totalCount > meetings.edges.length && (
        <p className="soft">{of("moreMeetings", { count: meetings.totalCount - meetings.edges.length })}</p>
      )}
      <Fold summary={t("meetings.add")}>
        {() => (
          <RecordForm
            kind="new"
            label={t("meetings.add")}
            fields={fields}
            record={NEW_MEETING}
            operation={CreateMeeting}
            variables={(filled) => ({ input: { committee: id, ...filled } as unknown as CreateMeetingInput })}
            reread={() => Promise.resolve(NEW_MEETING)}
            saved={edit("saved")}
            onSaved={({ meeting }) =>
              void navigate({ to: "/instances/$slug/reunions/$id/modifier", params: { slug, id: meeting.id }, ignoreBlocker: true })
            }
          />
        )}
      </Fold>
    </>
  );
}
