import type { ReactElement } from "react";
import { settings } from "../../app/settings.js";
import { useWords } from "../../i18n/use-words.js";
import { contactUsWords } from "./contact-us.words.js";

/** Whom a reader writes to, or that the operator has yet to say it. */
export function ContactUs(): ReactElement {
  const t = useWords(contactUsWords);
  const { contactEmail, contactUrl } = settings.imprint ?? {};
  if (contactEmail === undefined && contactUrl === undefined) {
    return <p>{t("missing", { variable: "MAILLAGE_CONTACT_EMAIL, MAILLAGE_CONTACT_URL" })}</p>;
  }
  return (
    <p>
      {contactEmail !== undefined && (
        <>
          {t("write")} <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
          {contactUrl !== undefined && ", "}
        </>
      )}
      {contactUrl !== undefined && (
        <>
          {t(contactEmail === undefined ? "form" : "or")} <a href={contactUrl}>{new URL(contactUrl).host}</a>
        </>
      )}
      .
    </p>
  );
}
