import "./session.css";
import { createLazyRoute, useRouter } from "@tanstack/react-router";
import { type FormEvent, type ReactElement, useId, useRef, useState } from "react";
import { frameWords } from "../../app/frame.words.js";
import { settings } from "../../app/settings.js";
import { useViewer } from "../../app/viewer.js";
import { forgetAnswers } from "../../graphql/answers.js";
import { useLanguage } from "../../i18n/language.js";
import { useWords } from "../../i18n/use-words.js";
import type { WordKey } from "../../i18n/words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { signInWithKey, signOut } from "./session.js";
import { sessionWords } from "./session.words.js";

export const sessionLazy = createLazyRoute("/connexion")({ component: SessionPage });

const FAILURES = ["SIGN_IN_INTERRUPTED", "UNAVAILABLE", "UNMAPPED_TOKEN"] as const;

function SessionPage(): ReactElement {
  const viewer = useViewer();
  return viewer.audience === "PUBLIC" ? <SignIn /> : <SignedIn />;
}

/** Everything that was answered was answered to somebody else. */
function useNewViewer(): () => Promise<void> {
  const router = useRouter();
  return async () => {
    forgetAnswers();
    router.clearCache();
    await router.invalidate();
  };
}

function SignIn(): ReactElement {
  const t = useWords(sessionWords);
  const { echec, vers = "/" } = sessionLazy.useSearch();
  const failure = FAILURES.find((reason) => reason === echec) ?? "OTHER";
  return (
    <div className="session">
      <PageTitle title={t("title")} />
      <p>{t("why")}</p>
      {echec !== undefined && (
        <p role="alert" className="fault">
          {t(`failed.${failure}` as WordKey<(typeof sessionWords)["fr"]>)}
        </p>
      )}
      {settings.hasProvider && (
        <section aria-labelledby="by-provider">
          <h2 id="by-provider">{t("provider")}</h2>
          <p>{t("providerText")}</p>
          <a className="button" href={`/session/start?to=${encodeURIComponent(vers)}`}>
            {t("go")}
          </a>
        </section>
      )}
      <section aria-labelledby="by-key">
        <h2 id="by-key">{t("key")}</h2>
        <KeyForm to={vers} />
      </section>
    </div>
  );
}

function KeyForm({ to }: { readonly to: string }): ReactElement {
  const t = useWords(sessionWords);
  const language = useLanguage();
  const router = useRouter();
  const renew = useNewViewer();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const send = async (key: string) => {
    setBusy(true);
    try {
      const said = key === "" ? t("empty") : await signInWithKey(key, language);
      setFault(said);
      if (said === undefined) {
        await renew();
        router.history.push(to.startsWith("/") && !to.startsWith("//") ? to : "/");
      } else {
        box.current?.focus();
      }
    } catch (problem) {
      setFault(problem instanceof Error && problem.message !== "" ? problem.message : t("failed.OTHER"));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(box.current?.value.trim() ?? "");
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor={id}>{t("keyLabel")}</label>
        <input
          id={id}
          ref={box}
          type="password"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint ${id}-fault`}
          aria-invalid={fault !== undefined}
        />
        <p className="hint" id={`${id}-hint`}>
          {t("keyHint")}
        </p>
        <p className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      </div>
      <button className="button" type="submit" disabled={isBusy}>
        {isBusy ? t("checking") : t("enter")}
      </button>
    </form>
  );
}

function SignedIn(): ReactElement {
  const t = useWords(sessionWords);
  const frame = useWords(frameWords);
  const viewer = useViewer();
  const renew = useNewViewer();
  const leave = async () => {
    await signOut();
    await renew();
  };
  return (
    <div className="session">
      <PageTitle title={t("signedIn")} />
      <p>
        {t("as", { audience: frame(`audience.${viewer.audience}`) })}{" "}
        {viewer.organization !== null && t("behalf", { organization: viewer.organization.name })} {t("until")}
      </p>
      <div>
        <button className="button" type="button" onClick={() => void leave()}>
          {t("out")}
        </button>
      </div>
    </div>
  );
}
