import type { EventEditQuery, EventFormat } from "../../graphql/operations/EventEdit.js";
import type { ProjectEditQuery } from "../../graphql/operations/ProjectEdit.js";
import type { PublicationEditQuery, PublicationKind } from "../../graphql/operations/PublicationEdit.js";
import { useWords } from "../../i18n/use-words.js";
import type { Field } from "../../parts/record-form/field.js";
import { eventWords } from "../event/event.words.js";
import { publicationWords } from "../publication/publication.words.js";
import { editWords } from "./edit.words.js";
import { territoryChoices } from "./territory-choices.js";
import { useFieldChecks } from "./use-field-checks.js";

const FORMATS: readonly EventFormat[] = ["TRAINING", "TRAINING_CYCLE", "STUDY_DAY", "ZOOM_SUR", "AUTOUR_DE", "OTHER"];
const KINDS: readonly PublicationKind[] = ["PROCEEDINGS", "STUDY", "BOOK", "REPORT", "OTHER"];

/** The fields of what the network does: projects, events, publications. */
export function useActivityFields() {
  const t = useWords(editWords);
  const events = useWords(eventWords);
  const publications = useWords(publicationWords);
  const { partialDate, after, webAddress } = useFieldChecks();
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
        { name: "place", label: t("field.place"), form: "line" },
        { name: "address", label: t("field.address"), form: "line" },
        themesOf(themes),
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
        { name: "isbn", label: t("field.isbn"), form: "line" },
        { name: "url", label: t("field.url"), form: "line", type: "url", check: webAddress },
        { name: "licence", label: t("field.licence"), form: "line", hint: t("hint.licence") },
        themesOf(themes),
      ];
    },
  };
}
