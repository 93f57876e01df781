import { type ReactElement, useEffect, useState } from "react";
import { ask } from "../../graphql/client.js";
import { TryMerge, type TryMergeMutation } from "../../graphql/operations/TryMerge.js";
import { useWords } from "../../i18n/use-words.js";
import { failureText, isFailure } from "../../parts/write/write-failure.js";
import { duplicateWords } from "./duplicate.words.js";
import type { Sheet } from "./duplicate-view.js";
import { type MovedThing, movedThing } from "./moved-things.js";

type Tried = TryMergeMutation["mergeOrganization"];

interface MergePreviewProps {
  readonly survivor: Sheet;
  readonly merged: Sheet;
}

/** What the merge would do, tried by the server and not kept. */
export function MergePreview({ survivor, merged }: MergePreviewProps): ReactElement {
  const t = useWords(duplicateWords);
  const tried = useTried(survivor, merged);
  return (
    <div className="merge-preview" role="status">
      <h3>{t("would")}</h3>
      {tried === "unknown" && <p>{t("untried")}</p>}
      {tried === undefined && <p className="soft">{t("trying")}</p>}
      {typeof tried === "object" &&
        (isFailure(tried) ? (
          <p className="fault">{failureText(tried)}</p>
        ) : (
          <ul>
            <li>{t("stays", { name: survivor.name })}</li>
            <li>{t("redirected", { name: merged.name })}</li>
            {tried.moved.flatMap(({ what, isArchived, count }) => {
              const thing = movedThing(what);
              return thing === undefined
                ? []
                : [<Moved key={`${what} ${isArchived}`} thing={thing} isArchived={isArchived} count={count} />];
            })}
          </ul>
        ))}
    </div>
  );
}

function Moved({
  thing,
  isArchived,
  count,
}: {
  readonly thing: MovedThing;
  readonly isArchived: boolean;
  readonly count: number;
}): ReactElement {
  const t = useWords(duplicateWords);
  return <li>{t(isArchived ? "archives" : "moves", { count, what: t(`moved.${thing}`, { count }) })}</li>;
}

/** Undefined while it is asked; unknown when nobody answers. */
function useTried(survivor: Sheet, merged: Sheet): Tried | "unknown" | undefined {
  const [tried, setTried] = useState<Tried | "unknown">();
  useEffect(() => {
    const leaving = new AbortController();
    setTried(undefined);
    const variables = { survivor: survivor.id, survivorVersion: survivor.version, merged: merged.id, mergedVersion: merged.version };
    ask(TryMerge, variables, { signal: leaving.signal }).then(
      ({ mergeOrganization }) => setTried(mergeOrganization),
      () => leaving.signal.aborted || setTried("unknown"),
    );
    return () => leaving.abort();
  }, [survivor.id, survivor.version, merged.id, merged.version]);
  return tried;
}
