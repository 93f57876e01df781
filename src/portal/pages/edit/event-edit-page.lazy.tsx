import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { NotFoundPage } from "../../app/not-found-page.js";
import { useViewer } from "../../app/viewer.js";
import { ask } from "../../graphql/client.js";
import { ArchiveEvent } from "../../graphql/operations/ArchiveEvent.js";
import { EventEdit, type EventEditQuery } from "../../graphql/operations/EventEdit.js";
import { RestoreEvent } from "../../graphql/operations/RestoreEvent.js";
import { UpdateEvent } from "../../graphql/operations/UpdateEvent.js";
import { Problem } from "../../graphql/problem.js";
import { useWords } from "../../i18n/use-words.js";
import { ArchivedSheet } from "./archived-sheet.js";
import { AttendanceEditor } from "./attendance-editor.js";
import { editWords } from "./edit.words.js";
import { eventRecord } from "./edited-records.js";
import { ParticipationsEditor } from "./participations-editor.js";
import { RecordEditor } from "./record-editor.js";
import { useActivityFields } from "./use-activity-fields.js";

export const eventEditLazy = createLazyRoute("/rencontres/$id/modifier")({ component: EventEditPage });

function EventEditPage(): ReactElement {
  const t = useWords(editWords);
  const { id } = eventEditLazy.useParams();
  const { audience } = useViewer();
  const { event, ...lists }: EventEditQuery = eventEditLazy.useLoaderData();
  const fields = useActivityFields();
  if (!event) return audience === "STAFF" ? <ArchivedSheet id={id} restore={RestoreEvent} /> : <NotFoundPage />;
  return (
    <RecordEditor
      key={event.id}
      id={event.id}
      name={event.title}
      sheetLink={
        <Link to="/rencontres/$id" params={{ id: event.id }}>
          {t("sheet")}
        </Link>
      }
      fields={fields.event(lists)}
      record={eventRecord(event)}
      reread={async () => {
        const { event: now } = await ask(EventEdit, { id: event.id });
        if (!now) throw new Problem("missing", "");
        return eventRecord(now);
      }}
      update={UpdateEvent}
      variables={(changes, version) => ({ input: { ...changes, id: event.id, version } })}
      archive={ArchiveEvent}
      ties={[
        { title: t("speakers.title"), content: <ParticipationsEditor event={event} /> },
        ...(audience === "STAFF" ? [{ title: t("came.title"), content: <AttendanceEditor event={event} /> }] : []),
      ]}
    />
  );
}
