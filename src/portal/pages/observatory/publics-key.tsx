import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { observatoryWords } from "./observatory.words.js";

/** Which colour is which of the centre's two publics. */
export function PublicsKey(): ReactElement {
  const t = useWords(observatoryWords);
  return (
    <ul className="plain-list publics-key small">
      <li>{t("fieldTeams")}</li>
      <li data-quiet>{t("partners")}</li>
    </ul>
  );
}
