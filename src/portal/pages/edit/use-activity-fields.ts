import type { EventEditQuery, EventFormat } from "../../graphql/operations/EventEdit.js";
import type { ProjectEditQuery } from "../../graphql/operations/ProjectEdit.js";
import type { PublicationEditQuery, PublicationKind } from "../../graphql/operations/PublicationEdit.js";
import { useWords } from "../../i18n/use-words.js";
import type { Field } from "../../parts/record-form/field.js";
import { eventWords } from "../event/event.words.js";
import { publicationWords } from "../publication/publication.words.js";
import { editFieldWords } from "./edit-fields.words.js";
import { territoryChoices } from "./territory-choices.js";
import { useAudienceField } from "./use-audience-field.js";
import { useFieldChecks } from "./use-field-checks.js";

const FORMATS: readonly EventFormat[] = ["TRAINING", "TRAINING_CYCLE", "STUDY_DAY", "ZOOM_SUR", "AUTOUR_DE", "OTHER"];
const KINDS: readonly PublicationKind[] = ["PROCEEDINGS", "STUDY", "BOOK", "REPORT", "OTHER"];

/** The fields of what the network does: projects, events, publications. */
export function useActivityFields() {
  const t = useWords(editFieldWords);
  const events = useWords(eventWords);
  const publications = useWords(publicationWords);
  const { partialDate, after, afterInstant, webAddress, place, files, count, isbn } = useFieldChecks();
  const audience = useAudienceField();
  const themesOf = (themes: EventEditQuery["themes"]): Field => ({
    name: "themes",
    label: t("field.themes"),
    form: "codes",
    choices: themes.map(({ code, label }) => ({ value: code, label })),
  });
  const description: Field = { name: "description", label: t("field.about"), form: "text" };
  const title: Field = { name: "title", label: t("field.title"), form: "line", isRequired: true };

  return {
    project({ themes, territories }: Pick<ProjectEditQuery, "themes" | "territories">): readonly Field[] {
      return [
        { name: "name", label: t("field.name"), form: "line", isRequired: true },
        description,
        { name: "startDate", label: t("field.startDate"), form: "partialDate", check: partialDate },
        { name: "endDate", label: t("field.endDate"), form: "partialDate", check: after("startDate") },
        themesOf(themes),
        { name: "territories", label: t("field.territories"), form: "codes", choices: territoryChoices(territories) },
        ...audience,
      ];
    },
    event({ themes }: Pick<EventEditQuery, "themes">): readonly Field[] {
      return [
        title,
        {
          name: "format",
          label: t("field.format"),
          form: "choice",
          isRequired: true,
          choices: FORMATS.map((value) => ({ value, label: events(`format.${value}`) })),
        },
        description,
        { name: "startsAt", label: t("field.startsAt"), form: "instant", isRequired: true },
        { name: "endsAt", label: t("field.endsAt"), form: "instant", check: afterInstant("startsAt") },
        { name: "place", label: t("field.place"), form: "line" },
        { name: "address", label: t("field.address"), form: "line" },
        { name: "location", label: t("field.location"), form: "location", check: place },
        { name: "capacity", label: t("field.capacity"), form: "number", hint: t("hint.capacity"), check: count },
        { name: "registrationOpensAt", label: t("field.registrationOpensAt"), form: "instant", hint: t("hint.registrationOpensAt") },
        {
          name: "registrationClosesAt",
          label: t("field.registrationClosesAt"),
          form: "instant",
          hint: t("hint.registrationClosesAt"),
          check: afterInstant("registrationOpensAt"),
        },
        { name: "cycle", label: t("field.cycle"), form: "actor", types: ["EVENT"] },
        { name: "about", label: t("field.bookOf"), form: "actors", types: ["PUBLICATION"] },
        themesOf(themes),
        ...audience,
      ];
    },
    publication({ themes }: Pick<PublicationEditQuery, "themes">): readonly Field[] {
      return [
        title,
        {
          name: "kind",
          label: t("field.kind"),
          form: "choice",
          isRequired: true,
          choices: KINDS.map((value) => ({ value, label: publications(`kind.${value}`) })),
        },
        { name: "collection", label: t("field.collection"), form: "line" },
        { name: "publishedOn", label: t("field.publishedOn"), form: "partialDate", check: partialDate },
        { name: "isbn", label: t("field.isbn"), form: "line", check: isbn },
        { name: "url", label: t("field.url"), form: "line", type: "url", check: webAddress },
        { name: "licence", label: t("field.licence"), form: "line", hint: t("hint.licence") },
        { name: "files", label: t("field.files"), form: "files", hint: t("hint.files"), check: files },
        { name: "event", label: t("field.event"), form: "actor", types: ["EVENT"] },
        themesOf(themes),
        ...audience,
      ];
    },
  };
}
