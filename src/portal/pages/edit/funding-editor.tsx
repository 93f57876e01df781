import type { ReactElement } from "react";
import { ask } from "../../graphql/client.js";
import { ArchiveRelationship } from "../../graphql/operations/ArchiveRelationship.js";
import { CreateRelationship, type CreateRelationshipInput } from "../../graphql/operations/CreateRelationship.js";
import { OrganizationEdit, type OrganizationEditQuery } from "../../graphql/operations/OrganizationEdit.js";
import { RestoreRelationship } from "../../graphql/operations/RestoreRelationship.js";
import { UpdateRelationship } from "../../graphql/operations/UpdateRelationship.js";
import { useFormat } from "../../i18n/format.js";
import { period, periodWords } from "../../i18n/period.js";
import { useWords } from "../../i18n/use-words.js";
import { editWords } from "./edit.words.js";
import { useEditRight } from "./edit-right.js";
import { type EditedPart, PartsEditor } from "./parts-editor.js";
import { type EditedRelationship, newFunding, relationshipRecord } from "./tie-records.js";
import { useTieFields } from "./use-tie-fields.js";

interface FundingEditorProps {
  readonly organization: Pick<NonNullable<OrganizationEditQuery["organization"]>, "id" | "name" | "funding">;
}

/** Money that an organization was given or gave, the latest first. */
export function FundingEditor({ organization }: FundingEditorProps): ReactElement {
  const t = useWords(editWords);
  const dates = useWords(periodWords);
  const format = useFormat();
  const { id: owner, funding } = organization;
  const { first, fields } = useTieFields().funding;
  const nameOf = (tie: EditedRelationship) => {
    const what = [tie.amount && format.money(tie.amount), period(tie, dates, format), tie.label].filter(Boolean).join(", ");
    return tie.to.id === owner ? t("funding.from", { name: tie.from.name, what }) : t("funding.to", { name: tie.to.name, what });
  };
  const partOf = (tie: EditedRelationship): EditedPart => ({ id: tie.id, name: nameOf(tie), record: relationshipRecord(tie) });
  return (
    <PartsEditor
      right={useEditRight(undefined) ?? "proposal"}
      parts={funding.edges.map(({ node }) => partOf(node))}
      more={funding.totalCount - funding.edges.length}
      words={{ none: t("funding.none"), add: t("funding.add") }}
      fields={fields}
      firstFields={first}
      blank={newFunding(organization)}
      reread={async () => (await ask(OrganizationEdit, { id: owner })).organization?.funding.edges.map(({ node }) => partOf(node)) ?? []}
      create={CreateRelationship}
      created={(filled) => ({ input: { kind: "FUNDS", ...filled } as CreateRelationshipInput })}
      update={UpdateRelationship}
      updated={(id, version, changes) => ({ input: { ...changes, id, version } })}
      archive={ArchiveRelationship}
      restore={RestoreRelationship}
    />
  );
}
