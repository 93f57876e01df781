import "./edit-committee.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { NotFoundPage } from "../../app/not-found-page.js";
import { useViewer } from "../../app/viewer.js";
import { ask } from "../../graphql/client.js";
import { ArchiveMeeting } from "../../graphql/operations/ArchiveMeeting.js";
import { MeetingEdit, type MeetingEditQuery } from "../../graphql/operations/MeetingEdit.js";
import { RestoreMeeting } from "../../graphql/operations/RestoreMeeting.js";
import { UpdateMeeting } from "../../graphql/operations/UpdateMeeting.js";
import { Problem } from "../../graphql/problem.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { ArchivedSheet } from "../edit/archived-sheet.js";
import { useEditRight } from "../edit/edit-right.js";
import { RecordEditor } from "../edit/record-editor.js";
import { AgendaEditor } from "./agenda-editor.js";
import { AttendanceSheet } from "./attendance-sheet.js";
import { committeeEditWords } from "./committee-edit.words.js";
import { DecisionsEditor } from "./decisions-editor.js";
import { GuestsEditor } from "./guests-editor.js";
import { mandatesOfDay } from "./mandates-of-day.js";
import { type EditedMeeting, meetingRecord } from "./meeting-records.js";
import { PapersEditor } from "./papers-editor.js";
import { ProxiesEditor } from "./proxies-editor.js";
import { useMeetingFields } from "./use-meeting-fields.js";

export const meetingEditLazy = createLazyRoute("/instances/$slug/reunions/$id/modifier")({ component: MeetingEditPage });

function MeetingEditPage(): ReactElement {
  const right = useEditRight(undefined);
  const { id } = meetingEditLazy.useParams();
  const { audience } = useViewer();
  const { meeting }: MeetingEditQuery = meetingEditLazy.useLoaderData();
  if (right !== "change") throw new Problem("forbidden", "");
  if (meeting) return <MeetingEditor meeting={meeting} key={meeting.id} />;
  return audience === "STAFF" ? <ArchivedSheet id={id} restore={RestoreMeeting} /> : <NotFoundPage />;
}

function MeetingEditor({ meeting }: { readonly meeting: EditedMeeting }): ReactElement {
  const t = useWords(committeeEditWords);
  const format = useFormat();
  const { meeting: fields } = useMeetingFields();
  const { id, title, startsAt, committee, agenda, documents } = meeting;
  const sitting = mandatesOfDay(committee.seats, parisDay(startsAt));
  const reread = async (): Promise<EditedMeeting> => {
    const { meeting: now } = await ask(MeetingEdit, { id });
    if (!now) throw new Problem("missing", "");
    return now;
  };
  const part = { meeting, reread };
  return (
    <RecordEditor
      id={id}
      name={`${title ?? t("meetings.meeting")}, ${format.date(parisDay(startsAt))}`}
      sheetLink={
        <Link to="/instances/$slug/reunions/$id" params={{ slug: committee.slug, id }}>
          {t("seeMeeting")}
        </Link>
      }
      fields={fields}
      record={meetingRecord(meeting)}
      reread={async () => meetingRecord(await reread())}
      update={UpdateMeeting}
      variables={(changes, version) => ({ input: { ...changes, id, version } })}
      archive={ArchiveMeeting}
      ties={[
        { title: t("agenda.title"), content: <AgendaEditor {...part} /> },
        {
          title: t("attendance.title"),
          content: (
            <>
              <p>{t("attendance.what", { day: format.date(parisDay(startsAt)) })}</p>
              <AttendanceSheet meeting={meeting} sitting={sitting} />
            </>
          ),
        },
        { title: t("guests.title"), content: <GuestsEditor {...part} sitting={new Set(sitting.map(({ id: mandate }) => mandate))} /> },
        { title: t("proxies.title"), content: <ProxiesEditor {...part} sitting={sitting} /> },
        { title: t("decisions.title"), content: <DecisionsEditor {...part} /> },
        {
          title: t("papers.title"),
          content: (
            <PapersEditor
              papers={documents}
              owner={{ meeting: id }}
              points={agenda.map(({ id: point, title: name }) => ({ value: point, label: name }))}
              reread={async () => (await reread()).documents}
            />
          ),
        },
      ]}
    />
  );
}
