import "../../parts/sheet/sheet.css";
import { createLazyRoute } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { accessibilityWords } from "./accessibility.words.js";

const DRAWN_UP_ON = "2026-11-23";
const DEFENDER = "https://formulaire.defenseurdesdroits.fr/";

export const accessibilityLazy = createLazyRoute("/accessibilite")({ component: AccessibilityPage });

function AccessibilityPage(): ReactElement {
  const t = useWords(accessibilityWords);
  const format = useFormat();
  return (
    <div className="sheet">
      <header>
        <PageTitle title={t("title")} />
        <p className="sheet-text">{t("lead")}</p>
      </header>
      {(["state", "tests", "limits", "contact"] as const).map((part) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{t(part)}</h2>
          <p>{t(`${part}Text`)}</p>
        </section>
      ))}
      <section aria-labelledby="recourse">
        <h2 id="recourse">{t("recourse")}</h2>
        <p>
          {t("recourseText")} <a href={DEFENDER}>{new URL(DEFENDER).host}</a>
        </p>
        <p className="soft">{t("made", { date: format.date(DRAWN_UP_ON) })}</p>
      </section>
    </div>
  );
}
