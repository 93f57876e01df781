import type { ParticipationRole } from "../../graphql/operations/CreateParticipation.js";
import type { PartnershipRole } from "../../graphql/operations/CreatePartnership.js";
import type { RelationshipKind } from "../../graphql/operations/CreateRelationship.js";
import { useWords } from "../../i18n/use-words.js";
import type { Field } from "../../parts/record-form/field.js";
import { ATTENDEE_CATEGORIES } from "../event/attendee-categories.js";
import { eventWords } from "../event/event.words.js";
import { projectWords } from "../project/project.words.js";
import { editWords } from "./edit.words.js";
import { editFieldWords } from "./edit-fields.words.js";
import { useAudienceField } from "./use-audience-field.js";
import { useFieldChecks } from "./use-field-checks.js";

const PARTNERSHIP_ROLES: readonly PartnershipRole[] = ["LEAD", "FUNDER", "OPERATOR", "PARTNER", "BENEFICIARY"];
/** Those of whom an event is announced; who came is counted elsewhere. */
const EVENT_ROLES = ["ORGANIZER", "SPEAKER", "MODERATOR"] as const satisfies readonly ParticipationRole[];
/** Money has a section of its own. */
const RELATIONSHIPS = [
  "MEMBER_OF",
  "PARTNER_OF",
  "AGREEMENT_WITH",
  "SUPERVISES",
  "SUCCEEDED_BY",
] as const satisfies readonly RelationshipKind[];

/** The fields of what ties records together. */
export function useTieFields() {
  const t = useWords(editWords);
  const of = useWords(editFieldWords);
  const projects = useWords(projectWords);
  const publics = useWords(eventWords);
  const { partialDate, after, count, money } = useFieldChecks();
  const audience = useAudienceField("partAudience");
  const amount: Field = { name: "amount", label: of("field.amount"), form: "money", hint: of("hint.amount"), check: money };
  const dates: readonly Field[] = [
    { name: "startDate", label: of("field.startDate"), form: "partialDate", check: partialDate },
    { name: "endDate", label: of("field.endDate"), form: "partialDate", check: after("startDate") },
  ];
  const label: Field = { name: "label", label: of("field.tieLabel"), form: "line", hint: of("hint.tieLabel") };
  const actor = (name: "organization" | "person" | "affiliation" | "to" | "funder" | "funded", isRequired: boolean): Field => ({
    name: name === "funder" ? "from" : name === "funded" ? "to" : name,
    label: of(`field.${name}`),
    form: "actor",
    types: [name === "person" ? "PERSON" : "ORGANIZATION"],
    isRequired,
  });
  const choice = (name: "role" | "kind", label: string, values: readonly (readonly [value: string, label: string])[]): Field => ({
    name,
    label,
    form: "choice",
    isRequired: true,
    choices: values.map(([value, said]) => ({ value, label: said })),
  });

  return {
    partnership: {
      first: [actor("organization", true)],
      fields: [
        choice(
          "role",
          of("field.role"),
          PARTNERSHIP_ROLES.map((role) => [role, projects(`role.${role}`)]),
        ),
        amount,
        ...dates,
        ...audience,
      ] as readonly Field[],
    },
    participation: {
      first: [actor("person", false), actor("organization", false)],
      fields: [
        choice(
          "role",
          of("field.role"),
          EVENT_ROLES.map((role) => [role, t(`eventRole.${role}`)]),
        ),
        { name: "title", label: of("field.announcedAs"), form: "line", hint: of("hint.announcedAs") },
        ...audience,
      ] as readonly Field[],
    },
    /** Who came, by name or for whom. */
    participant: {
      first: [actor("person", false), actor("organization", false)],
      fields: [
        {
          name: "category",
          label: of("field.category"),
          form: "choice",
          choices: ATTENDEE_CATEGORIES.map((value) => ({ value, label: publics(`category.${value}`) })),
        },
        { name: "headcount", label: of("field.headcount"), form: "number", hint: of("hint.headcount"), check: count },
        ...audience,
      ] as readonly Field[],
    },
    contribution: {
      first: [actor("person", true)],
      fields: [
        { name: "role", label: of("field.role"), form: "line", isRequired: true, hint: of("hint.contributionRole") },
        { name: "title", label: of("field.chapter"), form: "line", hint: of("hint.chapter") },
        { name: "pages", label: of("field.pages"), form: "line" },
        actor("affiliation", false),
        { name: "rank", label: of("field.rank"), form: "number", hint: of("hint.rank"), check: count },
        ...audience,
      ] as readonly Field[],
    },
    relationship: {
      first: [actor("to", true)],
      fields: [
        choice(
          "kind",
          of("field.tie"),
          RELATIONSHIPS.map((kind) => [kind, t(`tie.${kind}`)]),
        ),
        label,
        amount,
        ...dates,
        ...audience,
      ] as readonly Field[],
    },
    funding: {
      first: [actor("funder", true), actor("funded", true)],
      fields: [amount, { ...label, label: of("field.programme"), hint: of("hint.programme") }, ...dates, ...audience] as readonly Field[],
    },
  };
}
