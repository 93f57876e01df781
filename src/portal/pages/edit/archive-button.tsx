import { type ReactElement, useRef, useState } from "react";
import type { StoredOperation } from "../../graphql/stored-operation.js";
import { useWords } from "../../i18n/use-words.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { editWords } from "./edit.words.js";

export interface ArchiveVariables {
  readonly input: { readonly id: string; readonly version?: number | null | undefined };
}

type Answers = Readonly<Record<string, object>>;

interface ArchiveButtonProps<Archived extends Answers> {
  readonly label: string;
  readonly id: string;
  readonly version: number;
  readonly archive: StoredOperation<Archived, ArchiveVariables>;
  readonly onArchived?: () => void;
}

/** Takes a record out of sight; what brings it back stands where it was. */
export function ArchiveButton<Archived extends Answers>(props: ArchiveButtonProps<Archived>): ReactElement {
  const { label, id, version, archive, onArchived } = props;
  const { isBusy, failure, write } = useWrite();
  const press = async () => {
    if (await write(archive, { input: { id, version } })) onArchived?.();
  };
  return (
    <>
      <button type="button" className="button" data-quiet disabled={isBusy} onClick={() => void press()}>
        {label}
      </button>
      <Failure failure={failure} />
    </>
  );
}

interface RestoreButtonProps<Restored extends Answers> {
  readonly label: string;
  readonly id: string;
  readonly restore: StoredOperation<Restored, ArchiveVariables>;
  readonly onRestored?: () => void;
}

export function RestoreButton<Restored extends Answers>({ label, id, restore, onRestored }: RestoreButtonProps<Restored>): ReactElement {
  const { isBusy, failure, write } = useWrite();
  const press = async () => {
    if (await write(restore, { input: { id } })) onRestored?.();
  };
  return (
    <>
      <button type="button" className="button" disabled={isBusy} onClick={() => void press()}>
        {label}
      </button>
      <Failure failure={failure} />
    </>
  );
}

interface ArchivedPartsProps<Restored extends Answers> {
  readonly restore: StoredOperation<Restored, ArchiveVariables>;
  /** What was archived on this page, the latest first. */
  readonly parts: readonly { readonly id: string; readonly name: string }[];
  readonly onRestored: (id: string) => void;
}

/** What was archived since the page was opened, to be brought back in case it was by mistake. */
export function ArchivedParts<Restored extends Answers>({ restore, parts, onRestored }: ArchivedPartsProps<Restored>): ReactElement {
  const t = useWords(editWords);
  return (
    <ul className="plain-list archived-parts" aria-live="polite">
      {parts.map(({ id, name }) => (
        <li key={id}>
          {name} : {t("archive.done")}{" "}
          <RestoreButton label={t("archive.restore")} id={id} restore={restore} onRestored={() => onRestored(id)} />
        </li>
      ))}
    </ul>
  );
}

/** Remembers what one archives on a page. */
export function useArchivedParts() {
  const [parts, setParts] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  const latest = useRef(parts);
  latest.current = parts;
  return {
    parts,
    add: (part: { readonly id: string; readonly name: string }) => setParts([part, ...latest.current]),
    remove: (id: string) => setParts(latest.current.filter((part) => part.id !== id)),
  };
}
