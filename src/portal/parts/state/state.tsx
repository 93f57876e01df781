import "./state.css";
import type { ReactElement, ReactNode } from "react";
import { Mesh } from "../mesh/mesh.js";

interface StateProps {
  /** Absent inside a page, whose title it must not repeat. */
  readonly title?: string;
  readonly text: string;
  /** What to do next: links and buttons. */
  readonly children?: ReactNode;
}

/** Nothing found, nothing yet, withheld, failed: what there is instead of what was looked for, and what to do next. */
export function State({ title, text, children }: StateProps): ReactElement {
  return (
    <div className="state">
      <Mesh />
      {title !== undefined && <h2>{title}</h2>}
      <p>{text}</p>
      {children !== undefined && <div className="state-actions">{children}</div>}
    </div>
  );
}
