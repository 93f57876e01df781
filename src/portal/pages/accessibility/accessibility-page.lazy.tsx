import "../../parts/sheet/sheet.css";
import "./accessibility.css";
import { createLazyRoute } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";
import { complianceOf, percentMet, SELF_CHECK } from "../../app/compliance.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { ContactUs } from "../../parts/contact-us/contact-us.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { accessibilityWords } from "./accessibility.words.js";

const DEFENDER = "https://formulaire.defenseurdesdroits.fr/";
const DELEGATES = "https://www.defenseurdesdroits.fr/saisir/delegues";

/** Of the grid (docs/accessibility.md), by their numbers there. */
const UNMET = ["1_9", "3_3", "7_1", "8_7", "13_3"] as const;
const PAGES = ["public", "sheets", "committees", "network", "service", "team"] as const;

export const accessibilityLazy = createLazyRoute("/accessibilite")({ component: AccessibilityPage });

/** In the order and with the headings of the decree's model (arrêté of 20 September 2019). */
function AccessibilityPage(): ReactElement {
  const t = useWords(accessibilityWords);
  return (
    <div className="sheet statement">
      <header>
        <PageTitle title={t("title")} />
        <p className="sheet-text">{t("lead")}</p>
        <p>{t("applies", { host: location.host })}</p>
      </header>
      <Part name="state">
        <p>{t(`stateText.${complianceOf(SELF_CHECK)}`)}</p>
      </Part>
      <Part name="results">
        <p>{t("resultsText", { percent: percentMet(SELF_CHECK), met: SELF_CHECK.met, applicable: SELF_CHECK.met + SELF_CHECK.unmet })}</p>
        <p>{t("selfCheck")}</p>
      </Part>
      <Part name="limits">
        <h3>{t("unmetTitle")}</h3>
        <ul>
          {UNMET.map((criterion) => (
            <li key={criterion}>{t(`unmet.${criterion}`)}</li>
          ))}
        </ul>
        <h3>{t("burden")}</h3>
        <p>{t("burdenText")}</p>
        <h3>{t("exempt")}</h3>
        <p>{t("exemptText")}</p>
      </Part>
      <DrawnUp />
      <Part name="contact">
        <p>{t("contactText")}</p>
        <ContactUs />
      </Part>
      <Recourse />
    </div>
  );
}

function Part({
  name,
  children,
}: {
  readonly name: "state" | "results" | "limits" | "drawn" | "contact" | "recourse";
  readonly children: ReactNode;
}): ReactElement {
  const t = useWords(accessibilityWords);
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(name)}</h2>
      {children}
    </section>
  );
}

function DrawnUp(): ReactElement {
  const t = useWords(accessibilityWords);
  const format = useFormat();
  return (
    <Part name="drawn">
      <p>{t("drawnText", { date: format.date(SELF_CHECK.on) })}</p>
      <h3>{t("technologies")}</h3>
      <p>{t("technologiesText")}</p>
      <h3>{t("environment")}</h3>
      <p>{t("environmentText", { browser: SELF_CHECK.browser })}</p>
      <h3>{t("tools")}</h3>
      <p>{t("toolsText", { rules: SELF_CHECK.rules })}</p>
      <h3>{t("pagesTitle")}</h3>
      <ul>
        {PAGES.map((group) => (
          <li key={group}>{t(`pages.${group}`)}</li>
        ))}
      </ul>
    </Part>
  );
}

function Recourse(): ReactElement {
  const t = useWords(accessibilityWords);
  return (
    <Part name="recourse">
      <p>{t("recourseText")}</p>
      <ul>
        <li>
          <a href={DEFENDER}>{t("recourseForm")}</a>
        </li>
        <li>
          <a href={DELEGATES}>{t("recourseDelegate")}</a>
        </li>
        <li>{t("recoursePost")}</li>
      </ul>
    </Part>
  );
}
