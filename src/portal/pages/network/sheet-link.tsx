import { Link } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";

interface SheetLinkProps {
  readonly actor: { readonly __typename: string; readonly id: string };
  readonly children: ReactNode;
}

/** To the sheet of an organization or of somebody. */
export function SheetLink({ actor: { __typename, id }, children }: SheetLinkProps): ReactElement {
  return (
    <Link to={__typename === "Person" ? "/personnes/$id" : "/organismes/$id"} params={{ id }}>
      {children}
    </Link>
  );
}
