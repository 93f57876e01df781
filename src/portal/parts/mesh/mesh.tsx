import type { ReactElement } from "react";

/** The sign: three actors and their ties. Says nothing that the words beside it do not. */
export function Mesh(): ReactElement {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d="M8 9 24 7 17 25Z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <g fill="currentColor">
        <circle cx="8" cy="9" r="4.5" />
        <circle cx="24" cy="7" r="3.5" />
        <circle cx="17" cy="25" r="4.5" />
      </g>
    </svg>
  );
}
