import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../i18n/use-words.js";
import { PageTitle } from "../parts/page-title/page-title.js";
import { State } from "../parts/state/state.js";
import { stateWords } from "../parts/state/state.words.js";

export function NotFoundPage(): ReactElement {
  const t = useWords(stateWords);
  return (
    <>
      <PageTitle title={t("notFound.title")} />
      <State text={t("notFound.text")}>
        <Link className="button" to="/">
          {t("home")}
        </Link>
        <Link className="button" data-quiet to="/connexion" search={{ vers: location.pathname + location.search }}>
          {t("signIn")}
        </Link>
      </State>
    </>
  );
}
