import type { MandateRole, QuorumBasis } from "../../graphql/operations/CommitteeEdit.js";
import { useWords } from "../../i18n/use-words.js";
import type { Choice, Field } from "../../parts/record-form/field.js";
import { committeeWords } from "../committee/committee.words.js";
import { editFieldWords } from "../edit/edit-fields.words.js";
import { useAudienceField } from "../edit/use-audience-field.js";
import { useFieldChecks } from "../edit/use-field-checks.js";
import { committeeEditWords } from "./committee-edit.words.js";

const BASES: readonly QuorumBasis[] = ["VOTING_SEATS", "FILLED_SEATS"];
const ROLES: readonly MandateRole[] = ["MEMBER", "SUBSTITUTE", "CHAIR", "VICE_CHAIR", "OBSERVER"];

/** The fields of a committee, its colleges, its seats and its mandates. */
export function useCommitteeFields() {
  const t = useWords(committeeEditWords);
  const edit = useWords(editFieldWords);
  const of = useWords(committeeWords);
  const { partialDate, after, countFrom0, percent, slug } = useFieldChecks();
  const audience = useAudienceField();
  const partAudience = useAudienceField("partAudience");
  const rank: Field = { name: "rank", label: t("field.rank"), form: "number", least: 0, hint: t("hint.rank"), check: countFrom0 };

  return {
    /** @param isNew whether its name in addresses is still to be chosen */
    committee(isNew: boolean): readonly Field[] {
      const address: Field = { name: "slug", label: t("field.slug"), form: "line", isRequired: true, hint: t("hint.slug"), check: slug };
      return [
        { name: "name", label: edit("field.name"), form: "line", isRequired: true },
        ...(isNew ? [address] : []),
        {
          name: "quorumPercent",
          label: t("field.quorumPercent"),
          form: "number",
          least: 0,
          isRequired: true,
          hint: t("hint.quorumPercent"),
          check: percent,
        },
        {
          name: "quorumBasis",
          label: t("field.quorumBasis"),
          form: "choice",
          isRequired: true,
          choices: BASES.map((value) => ({ value, label: of(`basis.${value}`) })),
        },
        { name: "countsProxies", label: t("field.countsProxies"), form: "flag" },
        { name: "proxiesPerHolder", label: t("field.proxiesPerHolder"), form: "number", least: 0, isRequired: true, check: countFrom0 },
        ...audience,
      ];
    },
    college: [{ name: "name", label: t("field.collegeName"), form: "line", isRequired: true }, rank, ...partAudience] as readonly Field[],
    seat(colleges: readonly Choice[]): readonly Field[] {
      return [
        { name: "title", label: t("field.seatTitle"), form: "line", isRequired: true },
        { name: "hasVotingRight", label: t("field.hasVotingRight"), form: "flag" },
        { name: "requiredProfile", label: t("field.requiredProfile"), form: "text" },
        { name: "startDate", label: t("field.seatStart"), form: "partialDate", check: partialDate },
        { name: "endDate", label: t("field.seatEnd"), form: "partialDate", hint: t("hint.seatEnd"), check: after("startDate") },
        { name: "college", label: t("field.college"), form: "choice", isRequired: true, choices: colleges },
        rank,
        ...partAudience,
      ];
    },
    mandate: {
      first: [{ name: "person", label: t("field.person"), form: "actor", types: ["PERSON"], isRequired: true }] as readonly Field[],
      fields: [
        { name: "onBehalfOf", label: t("field.onBehalfOf"), form: "actor", types: ["ORGANIZATION"], hint: t("hint.onBehalfOf") },
        {
          name: "role",
          label: t("field.mandateRole"),
          form: "choice",
          isRequired: true,
          choices: ROLES.map((value) => ({ value, label: t(`role.${value}`) })),
        },
        { name: "startDate", label: t("field.mandateStart"), form: "partialDate", check: partialDate },
        { name: "endDate", label: t("field.mandateEnd"), form: "partialDate", hint: t("hint.mandateEnd"), check: after("startDate") },
        ...partAudience,
      ] as readonly Field[],
    },
  };
}
