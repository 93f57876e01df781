import type { ReactElement } from "react";
import { failureText, type WriteFailure } from "./write-failure.js";

/** Why a write was not done, and what to do about it. Stands there empty, so that it is heard when it comes. */
export function Failure({ failure }: { readonly failure: WriteFailure | undefined }): ReactElement {
  return (
    <p className="fault" role="alert">
      {failure && failureText(failure)}
    </p>
  );
}
