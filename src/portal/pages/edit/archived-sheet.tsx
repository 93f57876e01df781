import type { ReactElement } from "react";
import type { StoredOperation } from "../../graphql/stored-operation.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { State } from "../../parts/state/state.js";
import { type ArchiveVariables, RestoreButton } from "./archive-button.js";
import { editWords } from "./edit.words.js";

interface ArchivedSheetProps<Restored extends Readonly<Record<string, object>>> {
  readonly id: string;
  readonly restore: StoredOperation<Restored, ArchiveVariables>;
}

/** Where a sheet was that is archived, or never was: the staff bring it back. */
export function ArchivedSheet<Restored extends Readonly<Record<string, object>>>(props: ArchivedSheetProps<Restored>): ReactElement {
  const t = useWords(editWords);
  return (
    <>
      <PageTitle title={t("gone.title")} />
      <State text={t("gone.text")}>
        <RestoreButton label={t("gone.restore")} {...props} />
      </State>
    </>
  );
}
