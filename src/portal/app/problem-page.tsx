import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { type ReactElement, useEffect, useState } from "react";
import { Problem, type ProblemKind } from "../graphql/problem.js";
import { useWords } from "../i18n/use-words.js";
import { ContactUs } from "../parts/contact-us/contact-us.js";
import { PageTitle } from "../parts/page-title/page-title.js";
import { State } from "../parts/state/state.js";
import { stateWords } from "../parts/state/state.words.js";
import { isMissingScript } from "./missing-script.js";
import { NotFoundPage } from "./not-found-page.js";
import { serverAnswers } from "./server-answers.js";
import { contactAddress } from "./settings.js";

/** What only a new load of the page mends: browsers remember a script that did not come. */
const MENDED_BY_LOADING: ReadonlySet<ProblemKind> = new Set(["offline", "outdated"]);

/** What went wrong, and what the reader can do about it. */
export function ProblemPage({ error }: ErrorComponentProps): ReactElement {
  const t = useWords(stateWords);
  const router = useRouter();
  const [isStillDown, setStillDown] = useState(false);
  const kind = useKind(error);
  useEffect(focusTitleWhereLost, []);
  if (kind === "missing") return <NotFoundPage />;
  const problem = error instanceof Problem ? error : undefined;
  const retry = async () => {
    if (!MENDED_BY_LOADING.has(kind)) return await router.invalidate();
    setStillDown(false);
    if (await serverAnswers()) location.reload();
    else setStillDown(true);
  };
  // What programs are told to do about a session is no help to a reader, nor are points that a page costs.
  const said = [kind !== "limited" && problem?.message, kind !== "signed-out" && problem?.remedy].filter(Boolean).join(" ");
  const isTold = kind !== "server" && said !== "";
  return (
    <>
      <PageTitle title={t(`${kind}.title`)} />
      <State text={kind === "limited" && isTold ? said : t(`${kind}.text`)}>
        <WayOn kind={kind} onRetry={() => void retry()} />
        <Link className="button" data-quiet to="/">
          {t("home")}
        </Link>
      </State>
      <p role="status">{isStillDown && t("stillDown")}</p>
      {isTold && kind !== "limited" && <p className="soft">{said}</p>}
      {kind === "server" && problem?.requestId !== undefined && <p className="small soft">{t("request", { id: problem.requestId })}</p>}
      {contactAddress !== undefined && <ContactUs />}
    </>
  );
}

function WayOn({ kind, onRetry }: { readonly kind: ProblemKind; readonly onRetry: () => void }): ReactElement {
  const t = useWords(stateWords);
  if (kind === "signed-out" || kind === "forbidden") {
    return (
      <Link className="button" to="/connexion" search={{ vers: location.pathname + location.search }}>
        {t("signIn")}
      </Link>
    );
  }
  if (kind === "input") {
    return (
      <Link className="button" to="." search={{}}>
        {t("withoutFilters")}
      </Link>
    );
  }
  return (
    <button className="button" type="button" onClick={onRetry}>
      {t(kind === "outdated" ? "reload" : "retry")}
    </button>
  );
}

/** A script that did not come is of an older version, or nothing comes at all: the server's silence tells. */
function useKind(error: unknown): ProblemKind {
  const isMissing = isMissingScript(error);
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    if (isMissing) void serverAnswers().then((answers) => setSilent(!answers));
  }, [isMissing]);
  if (error instanceof Problem) return error.kind;
  if (!isMissing) return "server";
  return isSilent ? "offline" : "outdated";
}

/** What had the focus went with the page that failed: who reads by ear or by keyboard goes on from what took its place. */
function focusTitleWhereLost(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const title = document.querySelector<HTMLElement>("main h1");
  title?.setAttribute("tabindex", "-1");
  title?.focus({ preventScroll: true });
}
