import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { CopyButton } from "../../parts/copy/copy-button.js";
import { agendaWords } from "./agenda.words.js";

const CALENDAR = "/events.ics";

/** How meetings come into one's own calendar, and stay true there. */
export function AgendaSubscription(): ReactElement {
  const t = useWords(agendaWords);
  const { origin, host } = window.location;
  const address = `${origin}${CALENDAR}`;
  return (
    <details className="agenda-subscription" data-screen-only>
      <summary>{t("subscribe")}</summary>
      <p>{t("subscription")}</p>
      <p>
        <a href={`webcal://${host}${CALENDAR}`}>{t("open")}</a>
      </p>
      <p>
        {t("address")} <code>{address}</code> <CopyButton name={t("copy")} text={() => address} />
      </p>
      <p className="small">
        <a href={CALENDAR}>{t("file")}</a> <span className="soft">{t("once")}</span>
      </p>
    </details>
  );
}
