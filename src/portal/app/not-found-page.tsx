import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../i18n/use-words.js";
import { PageTitle } from "../parts/page-title/page-title.js";
import { State } from "../parts/state/state.js";
import { stateWords } from "../parts/state/state.words.js";
import { useViewer } from "./viewer.js";

export function NotFoundPage(): ReactElement {
  const t = useWords(stateWords);
  const isSignedIn = useViewer().audience !== "PUBLIC";
  return (
    <>
      <PageTitle title={t("notFound.title")} />
      <State text={t(isSignedIn ? "notFound.textSignedIn" : "notFound.text")}>
        <Link className="button" to="/">
          {t("home")}
        </Link>
        {!isSignedIn && (
          <Link className="button" data-quiet to="/connexion" search={{ vers: location.pathname + location.search }}>
            {t("signIn")}
          </Link>
        )}
      </State>
    </>
  );
}
