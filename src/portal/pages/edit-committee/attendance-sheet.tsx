import { type FormEvent, type ReactElement, useId, useRef, useState } from "react";
import { ArchiveMeetingAttendance } from "../../graphql/operations/ArchiveMeetingAttendance.js";
import { CreateMeetingAttendance } from "../../graphql/operations/CreateMeetingAttendance.js";
import type { AttendanceStatus } from "../../graphql/operations/MeetingEdit.js";
import { UpdateMeetingAttendance } from "../../graphql/operations/UpdateMeetingAttendance.js";
import { useWords } from "../../i18n/use-words.js";
import { LeaveGuard } from "../../parts/record-form/leave-guard.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { isFailure } from "../../parts/write/write-failure.js";
import { committeeEditWords } from "./committee-edit.words.js";
import type { SittingMandate } from "./mandates-of-day.js";
import type { EditedMeeting } from "./meeting-records.js";
import { CAME } from "./use-meeting-fields.js";

/** Empty: nobody has noted it. */
type Noted = AttendanceStatus | "";

interface AttendanceSheetProps {
  readonly meeting: Pick<EditedMeeting, "id" | "attendance">;
  readonly sitting: readonly SittingMandate[];
}

/** Who came of those who sit on the day, written in one go: what was saved before a failure stays saved, the rest stays as it was chosen. */
export function AttendanceSheet({ meeting, sitting }: AttendanceSheetProps): ReactElement {
  const t = useWords(committeeEditWords);
  const id = useId();
  const status = useRef<HTMLParagraphElement>(null);
  const { isBusy, failure, attempt, refresh } = useWrite();
  const [chosen, choose] = useState<Readonly<Record<string, Noted>>>({});
  const [failed, setFailed] = useState<string>();
  const [isSaved, setSaved] = useState(false);
  const notedOf = (mandate: string) => meeting.attendance.find((one) => one.mandate?.id === mandate);
  const before = (mandate: string): Noted => notedOf(mandate)?.status ?? "";
  const changed = sitting.filter((mandate) => (chosen[mandate.id] ?? before(mandate.id)) !== before(mandate.id));

  const write = (mandate: string, now: Noted) => {
    const noted = notedOf(mandate);
    if (!noted)
      return attempt(CreateMeetingAttendance, { input: { meeting: meeting.id, mandate, status: now as AttendanceStatus } }, "more");
    const { id: attendance, version } = noted;
    return now === ""
      ? attempt(ArchiveMeetingAttendance, { input: { id: attendance, version } }, "more")
      : attempt(UpdateMeetingAttendance, { input: { id: attendance, version, status: now } }, "more");
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setFailed(undefined);
    for (const mandate of changed) {
      if (isFailure(await write(mandate.id, chosen[mandate.id] ?? ""))) {
        setFailed(mandate.id);
        return await refresh();
      }
    }
    await refresh();
    choose({});
    setSaved(true);
    status.current?.focus();
  };
  if (sitting.length === 0) return <p className="soft">{t("attendance.none")}</p>;
  return (
    <form className="attendance-sheet" aria-label={t("attendance.title")} onSubmit={(event) => void save(event)} noValidate>
      <LeaveGuard isDirty={changed.length > 0} />
      {sitting.map(({ id: mandate, person, seat, role, onBehalfOf }) => (
        <fieldset key={mandate} disabled={isBusy}>
          <legend>
            {person.name}
            <span className="soft small">
              {[
                onBehalfOf ? t("attendance.seat", { seat, organization: onBehalfOf.name }) : seat,
                role === "SUBSTITUTE" && t("attendance.substitute"),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </legend>
          <div className="attendance-choices">
            {([...CAME, ""] as const).map((came) => (
              <label key={came}>
                <input
                  type="radio"
                  name={`${id}${mandate}`}
                  checked={(chosen[mandate] ?? before(mandate)) === came}
                  onChange={() => {
                    setSaved(false);
                    choose({ ...chosen, [mandate]: came });
                  }}
                />
                {came === "" ? t("attendance.notNoted") : t(`came.${came}`)}
              </label>
            ))}
          </div>
          {failed === mandate && <Failure failure={failure} />}
        </fieldset>
      ))}
      <div className="form-actions">
        <button type="submit" className="button" disabled={isBusy || changed.length === 0}>
          {t("attendance.save")}
        </button>
        <p className="soft" role="status" tabIndex={-1} ref={status}>
          {isSaved
            ? t("attendance.saved")
            : changed.length === 0
              ? t("attendance.unchanged")
              : t("attendance.changed", { count: changed.length })}
        </p>
      </div>
    </form>
  );
}
