import type { AttendanceStatus, DocumentKind, MeetingStatus } from "../../graphql/operations/MeetingEdit.js";
import { useWords } from "../../i18n/use-words.js";
import type { Choice, Field } from "../../parts/record-form/field.js";
import { committeeWords } from "../committee/committee.words.js";
import { editFieldWords } from "../edit/edit-fields.words.js";
import { useAudienceField } from "../edit/use-audience-field.js";
import { useFieldChecks } from "../edit/use-field-checks.js";
import { committeeEditWords } from "./committee-edit.words.js";

const STATES: readonly MeetingStatus[] = ["PLANNED", "HELD", "CANCELLED"];
export const CAME: readonly AttendanceStatus[] = ["PRESENT", "EXCUSED", "ABSENT"];
const KINDS: readonly DocumentKind[] = ["MINUTES", "AGENDA_PAPER", "OTHER"];

/** The fields of a committee's meeting and of what was done there. */
export function useMeetingFields() {
  const t = useWords(committeeEditWords);
  const edit = useWords(editFieldWords);
  const of = useWords(committeeWords);
  const { partialDate, afterInstant, countFrom0, webAddress } = useFieldChecks();
  const sheetAudience = useAudienceField();
  const audience = useAudienceField("partAudience");
  const rank: Field = { name: "rank", label: t("field.rank"), form: "number", least: 0, hint: t("hint.rank"), check: countFrom0 };
  const votes = (name: "votesFor" | "votesAgainst" | "abstentions"): Field => ({
    name,
    label: t(`field.${name}`),
    form: "number",
    least: 0,
    hint: t("hint.votes"),
    check: countFrom0,
  });
  const point = (points: readonly Choice[]): Field => ({
    name: "agendaItem",
    label: t("field.agendaItem"),
    form: "choice",
    choices: points,
  });
  const status: Field = {
    name: "status",
    label: t("field.cameAs"),
    form: "choice",
    isRequired: true,
    choices: CAME.map((value) => ({ value, label: t(`came.${value}`) })),
  };

  return {
    meeting: [
      { name: "title", label: t("field.meetingTitle"), form: "line", hint: t("hint.meetingTitle") },
      { name: "startsAt", label: edit("field.startsAt"), form: "instant", isRequired: true },
      { name: "endsAt", label: edit("field.endsAt"), form: "instant", check: afterInstant("startsAt") },
      { name: "place", label: edit("field.place"), form: "line" },
      {
        name: "status",
        label: t("field.status"),
        form: "choice",
        isRequired: true,
        choices: STATES.map((value) => ({ value, label: of(`status.${value}`) })),
      },
      ...sheetAudience,
    ] as readonly Field[],
    point: [
      { name: "title", label: t("field.point"), form: "line", isRequired: true },
      { name: "description", label: t("field.description"), form: "text" },
      rank,
      ...audience,
    ] as readonly Field[],
    guest: {
      first: [{ name: "person", label: t("field.guest"), form: "actor", types: ["PERSON"], isRequired: true }] as readonly Field[],
      fields: [status, ...audience],
    },
    proxy(givers: readonly Choice[], holders: readonly Choice[]): readonly Field[] {
      return [
        { name: "giver", label: t("field.giver"), form: "choice", isRequired: true, choices: givers },
        { name: "holder", label: t("field.holder"), form: "choice", isRequired: true, choices: holders },
        ...audience,
      ];
    },
    decision(points: readonly Choice[]): readonly Field[] {
      return [
        { name: "text", label: t("field.text"), form: "text", isRequired: true },
        { name: "isAdopted", label: t("field.isAdopted"), form: "flag" },
        votes("votesFor"),
        votes("votesAgainst"),
        votes("abstentions"),
        point(points),
        rank,
        ...audience,
      ];
    },
    /** @param points of the meeting's agenda; of a mandate's document there are none, and it appoints */
    paper(points: readonly Choice[] | undefined): readonly Field[] {
      const kinds: readonly DocumentKind[] = points ? KINDS : ["APPOINTMENT", "OTHER"];
      return [
        {
          name: "kind",
          label: t("field.kind"),
          form: "choice",
          isRequired: true,
          choices: kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        },
        { name: "title", label: t("field.title"), form: "line", isRequired: true },
        { name: "url", label: t("field.url"), form: "line", type: "url", check: webAddress },
        { name: "text", label: t("field.documentText"), form: "text", hint: t("hint.documentText") },
        { name: "datedOn", label: t("field.datedOn"), form: "partialDate", check: partialDate },
        { name: "approvedOn", label: t("field.approvedOn"), form: "date", hint: t("hint.approvedOn") },
        { name: "licence", label: t("field.licence"), form: "line", hint: edit("hint.licence") },
        ...(points ? [point(points)] : []),
        ...audience,
      ];
    },
  };
}
