import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";

interface FoldProps {
  readonly summary: string;
  readonly children: () => ReactNode;
  /** Where one comes to write in it. */
  readonly isOpenAtFirst?: boolean;
}

/** What one opens to write in: made when it is first opened, and kept with what is written there when it is closed. */
export function Fold({ summary, children, isOpenAtFirst = false }: FoldProps): ReactElement {
  const [wasOpened, setOpened] = useState(isOpenAtFirst);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isOpenAtFirst) details.current?.scrollIntoView();
  }, [isOpenAtFirst]);
  return (
    <details ref={details} open={isOpenAtFirst} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
