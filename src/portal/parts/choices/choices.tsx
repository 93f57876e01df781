import "./choices.css";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";

interface Choice {
  readonly name: string;
  /** What the address says of it beside the page's path; all else is forgotten. */
  readonly search: Readonly<Record<string, string | undefined>>;
  readonly isHere: boolean;
}

/** A few views of one list, each with its address. */
export function Choices({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }): ReactElement {
  return (
    <nav className="choices" aria-label={label} data-screen-only>
      <ul className="plain-list">
        {choices.map(({ name, search, isHere }) => (
          <li key={name}>
            <Link
              to="."
              search={() => search}
              aria-current={isHere ? "page" : undefined}
              activeProps={{}}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
