import type { ReactElement } from "react";
import { ask } from "../../graphql/client.js";
import { ArchivePartnership } from "../../graphql/operations/ArchivePartnership.js";
import { CreatePartnership, type CreatePartnershipInput } from "../../graphql/operations/CreatePartnership.js";
import { ProjectEdit, type ProjectEditQuery } from "../../graphql/operations/ProjectEdit.js";
import { RestorePartnership } from "../../graphql/operations/RestorePartnership.js";
import { UpdatePartnership } from "../../graphql/operations/UpdatePartnership.js";
import { useWords } from "../../i18n/use-words.js";
import { projectWords } from "../project/project.words.js";
import { editWords } from "./edit.words.js";
import { useEditRight } from "./edit-right.js";
import { type EditedPart, PartsEditor } from "./parts-editor.js";
import { type EditedPartnership, NEW_PARTNERSHIP, partnershipRecord } from "./tie-records.js";
import { useTieFields } from "./use-tie-fields.js";

interface PartnershipsEditorProps {
  readonly project: Pick<NonNullable<ProjectEditQuery["project"]>, "id" | "partnerships">;
}

export function PartnershipsEditor({ project: { id: owner, partnerships } }: PartnershipsEditorProps): ReactElement {
  const t = useWords(editWords);
  const roles = useWords(projectWords);
  const { first, fields } = useTieFields().partnership;
  const partOf = (partnership: EditedPartnership): EditedPart => ({
    id: partnership.id,
    name: `${partnership.organization.name}, ${roles(`role.${partnership.role}`)}`,
    record: partnershipRecord(partnership),
  });
  return (
    <PartsEditor
      right={useEditRight(undefined) ?? "proposal"}
      parts={partnerships.edges.map(({ node }) => partOf(node))}
      more={partnerships.totalCount - partnerships.edges.length}
      words={{ none: t("partners.none"), add: t("partners.add") }}
      fields={fields}
      firstFields={first}
      blank={NEW_PARTNERSHIP}
      reread={async () => (await ask(ProjectEdit, { id: owner })).project?.partnerships.edges.map(({ node }) => partOf(node)) ?? []}
      create={CreatePartnership}
      created={(filled) => ({ input: { project: owner, ...filled } as CreatePartnershipInput })}
      update={UpdatePartnership}
      updated={(id, version, changes) => ({ input: { ...changes, id, version } })}
      archive={ArchivePartnership}
      restore={RestorePartnership}
    />
  );
}
