import type { ReactElement } from "react";
import { ask } from "../../graphql/client.js";
import { ArchiveContribution } from "../../graphql/operations/ArchiveContribution.js";
import { CreateContribution, type CreateContributionInput } from "../../graphql/operations/CreateContribution.js";
import { PublicationEdit, type PublicationEditQuery } from "../../graphql/operations/PublicationEdit.js";
import { RestoreContribution } from "../../graphql/operations/RestoreContribution.js";
import { UpdateContribution } from "../../graphql/operations/UpdateContribution.js";
import { useWords } from "../../i18n/use-words.js";
import { editWords } from "./edit.words.js";
import { useEditRight } from "./edit-right.js";
import { type EditedPart, PartsEditor } from "./parts-editor.js";
import { contributionRecord, type EditedContribution, NEW_CONTRIBUTION } from "./tie-records.js";
import { useTieFields } from "./use-tie-fields.js";

interface ContributionsEditorProps {
  readonly publication: Pick<NonNullable<PublicationEditQuery["publication"]>, "id" | "contributions">;
}

export function ContributionsEditor({ publication: { id: owner, contributions } }: ContributionsEditorProps): ReactElement {
  const t = useWords(editWords);
  const { first, fields } = useTieFields().contribution;
  const partOf = (contribution: EditedContribution): EditedPart => ({
    id: contribution.id,
    name: [contribution.person.name, contribution.title ?? contribution.role].join(", "),
    record: contributionRecord(contribution),
  });
  return (
    <PartsEditor
      right={useEditRight(undefined) ?? "proposal"}
      parts={contributions.edges.map(({ node }) => partOf(node))}
      more={contributions.totalCount - contributions.edges.length}
      words={{ none: t("authors.none"), add: t("authors.add") }}
      fields={fields}
      firstFields={first}
      blank={NEW_CONTRIBUTION}
      reread={async () =>
        (await ask(PublicationEdit, { id: owner })).publication?.contributions.edges.map(({ node }) => partOf(node)) ?? []
      }
      create={CreateContribution}
      created={(filled) => ({ input: { publication: owner, ...filled } as CreateContributionInput })}
      update={UpdateContribution}
      updated={(id, version, changes) => ({ input: { ...changes, id, version } })}
      archive={ArchiveContribution}
      restore={RestoreContribution}
    />
  );
}
