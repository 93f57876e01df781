import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { State } from "../../parts/state/state.js";
import { organizationWords } from "./organization.words.js";

export function SheetMissing(): ReactElement {
  const t = useWords(organizationWords);
  return <State title={t("missing.title")} text={t("missing.text")} />;
}
