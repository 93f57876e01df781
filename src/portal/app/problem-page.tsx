import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Problem } from "../graphql/problem.js";
import { useWords } from "../i18n/use-words.js";
import { ContactUs } from "../parts/contact-us/contact-us.js";
import { PageTitle } from "../parts/page-title/page-title.js";
import { State } from "../parts/state/state.js";
import { stateWords } from "../parts/state/state.words.js";
import { NotFoundPage } from "./not-found-page.js";
import { contactAddress } from "./settings.js";

/** What went wrong, and what the reader can do about it. */
export function ProblemPage({ error }: ErrorComponentProps): ReactElement {
  const t = useWords(stateWords);
  const router = useRouter();
  const problem = error instanceof Problem ? error : undefined;
  const kind = problem?.kind ?? (isMissingChunk(error) ? "outdated" : "server");
  if (kind === "missing") return <NotFoundPage />;
  const said = [problem?.message, problem?.remedy].filter(Boolean).join(" ");
  const retry = () => (kind === "outdated" ? location.reload() : void router.invalidate());
  return (
    <>
      <PageTitle title={t(`${kind}.title`)} />
      <State text={t(`${kind}.text`)}>
        {kind === "signed-out" || kind === "forbidden" ? (
          <Link className="button" to="/connexion">
            {t("signIn")}
          </Link>
        ) : (
          <button className="button" type="button" onClick={retry}>
            {t("retry")}
          </button>
        )}
        <Link className="button" data-quiet to="/">
          {t("home")}
        </Link>
      </State>
      {kind !== "server" && said !== "" && <p className="soft">{said}</p>}
      {problem?.requestId !== undefined && <p className="small soft">{t("request", { id: problem.requestId })}</p>}
      {contactAddress !== undefined && <ContactUs />}
    </>
  );
}

/** A part of the pages that a newer version has replaced. */
function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message);
}
