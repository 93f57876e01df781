import type { ReactElement } from "react";
import { ask } from "../../graphql/client.js";
import { ArchiveRelationship } from "../../graphql/operations/ArchiveRelationship.js";
import { CreateRelationship, type CreateRelationshipInput } from "../../graphql/operations/CreateRelationship.js";
import { OrganizationEdit, type OrganizationEditQuery } from "../../graphql/operations/OrganizationEdit.js";
import { RestoreRelationship } from "../../graphql/operations/RestoreRelationship.js";
import { UpdateRelationship } from "../../graphql/operations/UpdateRelationship.js";
import { useWords } from "../../i18n/use-words.js";
import { editWords } from "./edit.words.js";
import { useEditRight } from "./edit-right.js";
import { type EditedPart, PartsEditor } from "./parts-editor.js";
import { type EditedRelationship, NEW_RELATIONSHIP, relationshipRecord } from "./tie-records.js";
import { useTieFields } from "./use-tie-fields.js";

interface RelationshipsEditorProps {
  readonly organization: Pick<NonNullable<OrganizationEditQuery["organization"]>, "id" | "relationships">;
}

export function RelationshipsEditor({ organization: { id: owner, relationships } }: RelationshipsEditorProps): ReactElement {
  const t = useWords(editWords);
  const nameOf = ({ kind, from, to }: EditedRelationship) =>
    from.id === owner ? `${to.name} : ${t(`tie.${kind}`)}` : t("tiedBy", { name: from.name, tie: t(`tie.${kind}`) });
  const { first, fields } = useTieFields().relationship;
  const partOf = (relationship: EditedRelationship): EditedPart => ({
    id: relationship.id,
    name: nameOf(relationship),
    record: relationshipRecord(relationship),
  });
  return (
    <PartsEditor
      right={useEditRight(undefined) ?? "proposal"}
      parts={relationships.edges.map(({ node }) => partOf(node))}
      more={relationships.totalCount - relationships.edges.length}
      words={{ none: t("ties.none"), add: t("ties.add") }}
      fields={fields}
      firstFields={first}
      blank={NEW_RELATIONSHIP}
      reread={async () =>
        (await ask(OrganizationEdit, { id: owner })).organization?.relationships.edges.map(({ node }) => partOf(node)) ?? []
      }
      create={CreateRelationship}
      created={(filled) => ({ input: { from: owner, ...filled } as CreateRelationshipInput })}
      update={UpdateRelationship}
      updated={(id, version, changes) => ({ input: { ...changes, id, version } })}
      archive={ArchiveRelationship}
      restore={RestoreRelationship}
    />
  );
}
