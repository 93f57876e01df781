import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { DayField } from "../../parts/day-field/day-field.js";
import { networkWords } from "./network.words.js";
import { TIE_KINDS, tieKinds } from "./network-search.js";
import { NetworkYears } from "./network-years.js";
import { useAskedSearch, useNetworkSearch } from "./use-network-search.js";

/** When and by what actors are tied: the years, a day, the kinds of tie. */
export function NetworkTime(): ReactElement {
  const t = useWords(networkWords);
  const { date } = useAskedSearch();
  const change = useNetworkSearch();
  return (
    <section className="network-time" aria-label={t("time")} data-screen-only>
      <NetworkYears />
      <div className="network-when">
        <DayField label={t("date")} day={date} onChoose={(day) => change({ date: day })} />
        <TieKinds />
      </div>
    </section>
  );
}

/** All kinds are followed until some are chosen. */
function TieKinds(): ReactElement {
  const t = useWords(networkWords);
  const search = useAskedSearch();
  const change = useNetworkSearch();
  const chosen = tieKinds(search.liens) ?? TIE_KINDS;
  return (
    <fieldset className="network-kinds">
      <legend>{t("kinds")}</legend>
      {TIE_KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={({ target }) => {
              const kinds = target.checked ? [...chosen, kind] : chosen.filter((other) => other !== kind);
              change({ liens: kinds.join(",") });
            }}
          />
          {t(`kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
