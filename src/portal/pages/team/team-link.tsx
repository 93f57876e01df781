import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { teamWords } from "./team.words.js";

/** Above the title of every page of the team: back to what waits. */
export function TeamLink(): ReactElement {
  const t = useWords(teamWords);
  return <Link to="/equipe">{t("title")}</Link>;
}
