import { type ReactElement, type ReactNode, useState } from "react";

interface FoldProps {
  readonly summary: string;
  readonly children: () => ReactNode;
}

/** What one opens to write in: made when it is first opened, and kept with what is written there when it is closed. */
export function Fold({ summary, children }: FoldProps): ReactElement {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
