import "../../parts/sheet/sheet.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { settings } from "../../app/settings.js";
import { useWords } from "../../i18n/use-words.js";
import { ContactUs } from "../../parts/contact-us/contact-us.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { DataTable } from "../../parts/table/data-table.js";
import { legalWords } from "./legal.words.js";

export const legalLazy = createLazyRoute("/mentions-legales")({ component: LegalPage });

const CNIL = "https://www.cnil.fr/fr/plaintes";

/** Who the operator says they are, by the variable that says it. */
const TOLD = [
  ["publisher", "MAILLAGE_PUBLISHER"],
  ["director", "MAILLAGE_PUBLICATION_DIRECTOR"],
  ["host", "MAILLAGE_HOSTING"],
] as const;

function LegalPage(): ReactElement {
  const t = useWords(legalWords);
  return (
    <div className="sheet">
      <header>
        <PageTitle title={t("title")} />
        <p className="sheet-text">{t("lead")}</p>
      </header>
      {TOLD.map(([part, variable]) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{t(part)}</h2>
          <p>{settings.imprint?.[part] ?? t("untold", { variable })}</p>
        </section>
      ))}
      <section aria-labelledby="contact">
        <h2 id="contact">{t("contact")}</h2>
        <ContactUs />
      </section>
      <PersonalData />
      <Kept />
      <section aria-labelledby="reuse">
        <h2 id="reuse">{t("reuse")}</h2>
        <p>{t("reuseText")}</p>
      </section>
    </div>
  );
}

function PersonalData(): ReactElement {
  const t = useWords(legalWords);
  const { privacyContact } = settings;
  return (
    <section aria-labelledby="personal">
      <h2 id="personal">{t("personal")}</h2>
      <p>{t("rights")}</p>
      {privacyContact === undefined ? (
        <p>{t("untold", { variable: "MAILLAGE_PRIVACY_CONTACT" })}</p>
      ) : (
        <p>
          {t("write")} <a href={`mailto:${privacyContact}`}>{privacyContact}</a>. {t("month")}
        </p>
      )}
      <p>
        {t("cnil")} <a href={CNIL}>{new URL(CNIL).host}</a>. {t("register")} <a href="/registre">{t("registerLink")}</a>.
      </p>
    </section>
  );
}

interface KeptThing {
  readonly name: string;
  readonly what: string;
  readonly until: string;
}

/** What the pages leave in a browser: nothing else, and nothing of others. */
function Kept(): ReactElement {
  const t = useWords(legalWords);
  const rows: KeptThing[] = [
    { name: "maillage", what: t("cookie.session"), until: t("cookie.sessionUntil") },
    { name: "maillage-way", what: t("cookie.way"), until: t("cookie.wayUntil") },
    { name: "maillage.language, maillage.theme", what: t("cookie.choices"), until: t("cookie.choicesUntil") },
    { name: "maillage.session", what: t("cookie.mark"), until: t("cookie.markUntil") },
    { name: "tsr-scroll-restoration", what: t("cookie.place"), until: t("cookie.placeUntil") },
    { name: "graphiql", what: t("cookie.explorer"), until: t("cookie.choicesUntil") },
  ];
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t("cookie.title")}</h2>
      <p>{t("cookie.text")}</p>
      <DataTable
        caption={t("cookie.caption")}
        columns={[
          { name: t("cookie.name"), cell: ({ name }) => name },
          { name: t("cookie.what"), cell: ({ what }) => what },
          { name: t("cookie.until"), cell: ({ until }) => until },
        ]}
        rows={rows}
        keyOf={({ name }) => name}
      />
      <p>
        {t("see")} <Link to="/accessibilite">{t("accessibility")}</Link>.
      </p>
    </section>
  );
}
