import { useWords } from "../../i18n/use-words.js";
import type { Field, FormRecord } from "../../parts/record-form/field.js";
import { textOf } from "../../parts/record-form/field-values.js";
import { useShownValue } from "../../parts/record-form/shown-value.js";
import { editWords } from "../edit/edit.words.js";
import {
  contactRecord,
  eventRecord,
  organizationRecord,
  personRecord,
  positionRecord,
  projectRecord,
  publicationRecord,
} from "../edit/edited-records.js";
import { contributionRecord, participationRecord, partnershipRecord, relationshipRecord } from "../edit/tie-records.js";
import { useActivityFields } from "../edit/use-activity-fields.js";
import { useRecordFields } from "../edit/use-record-fields.js";
import { useTieFields } from "../edit/use-tie-fields.js";
import { proposalWords } from "./proposal.words.js";
import type { ChoiceLists, Proposal } from "./proposal-view.js";
import { changesOf } from "./proposed-changes.js";
import { useFieldName } from "./use-field-name.js";

export interface ProposedField {
  readonly name: string;
  readonly label: string;
  /** Null where the pages do not know how to read the record. */
  readonly before: string | null;
  readonly after: string;
}

export interface ProposedSheet {
  readonly name: string;
  readonly to: "/organismes/$id" | "/personnes/$id" | "/projets/$id" | "/rencontres/$id" | "/publications/$id";
  readonly id: string;
  readonly version: number;
}

/** What would change, before and after, in words; and whose sheet it is. */
export function useProposedFields({ record, changes, named: mentioned }: Proposal, lists: ChoiceLists) {
  const t = useWords(editWords);
  const show = useShownValue();
  const nameOf = useFieldName();
  const known = useKnownRecord(record, lists);
  const nameById = new Map(mentioned.flatMap((node) => ("name" in node ? [[node.id, node.name] as const] : [])));
  const fields = Object.entries(changesOf(changes)).map(([name, value]): ProposedField => {
    const field = known?.fields.find((one) => one.name === name);
    if (!field || !known) return { name, label: nameOf(name), before: null, after: value === null ? t("empty") : JSON.stringify(value) };
    const named = (id: unknown) => `${String(id)}\t${nameById.get(String(id)) ?? String(id)}`;
    const isNaming = field.form === "actor" || field.form === "actors";
    const text = isNaming && value !== null ? [value].flat().map(named).join("\n") : textOf(field, value);
    return { name, label: field.label, before: show(field, known.record.values[name] ?? ""), after: show(field, text) };
  });
  return { fields, sheet: known?.sheet };
}

interface KnownRecord {
  readonly fields: readonly Field[];
  readonly record: FormRecord;
  readonly sheet: ProposedSheet | undefined;
}

function useKnownRecord(node: Proposal["record"], lists: ChoiceLists): KnownRecord | undefined {
  const fields = useRecordFields();
  const activities = useActivityFields();
  const ties = useTieFields();
  const t = useWords(proposalWords);
  switch (node?.__typename) {
    case "Organization":
      return {
        fields: fields.organization(lists, true),
        record: organizationRecord(node),
        sheet: { name: node.name, to: "/organismes/$id", id: node.id, version: node.version },
      };
    case "Person":
      return {
        fields: fields.person(),
        record: personRecord(node),
        sheet: { name: node.name, to: "/personnes/$id", id: node.id, version: node.version },
      };
    case "Position":
      return {
        fields: fields.position(),
        record: positionRecord(node),
        sheet: { name: `${node.person.name}, ${node.role}`, to: "/personnes/$id", id: node.person.id, version: node.version },
      };
    case "ContactPoint":
      return { fields: fields.contact(true), record: contactRecord({ ...node, kind: node.contactKind }), sheet: undefined };
    case "Project":
      return {
        fields: activities.project(lists),
        record: projectRecord(node),
        sheet: { name: node.name, to: "/projets/$id", id: node.id, version: node.version },
      };
    case "Event":
      return {
        fields: activities.event(lists),
        record: eventRecord(node),
        sheet: { name: node.title, to: "/rencontres/$id", id: node.id, version: node.version },
      };
    case "Publication":
      return {
        fields: activities.publication(lists),
        record: publicationRecord({ ...node, kind: node.publicationKind }),
        sheet: { name: node.title, to: "/publications/$id", id: node.id, version: node.version },
      };
    case "Relationship":
      return {
        fields: [...ties.relationship.fields, ...ties.funding.fields],
        record: relationshipRecord({ ...node, kind: node.tieKind, label: node.tieLabel }),
        sheet: {
          name: t("between", { one: node.from.name, other: node.to.name }),
          to: "/organismes/$id",
          id: node.from.id,
          version: node.version,
        },
      };
    case "Partnership":
      return {
        fields: ties.partnership.fields,
        record: partnershipRecord({ ...node, role: node.partnershipRole }),
        sheet: {
          name: t("between", { one: node.organization.name, other: node.project.name }),
          to: "/projets/$id",
          id: node.project.id,
          version: node.version,
        },
      };
    case "Participation": {
      const { who: person, forWhom: organization, takesPartIn: event } = node;
      return {
        fields: [...ties.participation.fields, ...ties.participant.fields],
        record: participationRecord({ ...node, role: node.participationRole, title: node.announcedAs, person, organization }),
        sheet: {
          name: t("between", { one: person?.name ?? organization?.name ?? "", other: event.title }),
          to: "/rencontres/$id",
          id: event.id,
          version: node.version,
        },
      };
    }
    case "Contribution":
      return {
        fields: ties.contribution.fields,
        record: contributionRecord({ ...node, title: node.chapter }),
        sheet: {
          name: t("between", { one: node.person.name, other: node.publication.title }),
          to: "/publications/$id",
          id: node.publication.id,
          version: node.version,
        },
      };
    default:
      return undefined;
  }
}
