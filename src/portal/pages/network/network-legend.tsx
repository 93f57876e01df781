import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { ActorMark } from "../../parts/actor/actor-mark.js";
import type { LegendEntry } from "./legend.js";
import { networkWords } from "./network.words.js";

/** What colours, shapes and letters stand for. */
export function NetworkLegend({ entries }: { readonly entries: readonly LegendEntry[] }): ReactElement {
  const t = useWords(networkWords);
  return (
    <ul className="plain-list network-legend small" aria-label={t("legend")}>
      {entries.map(({ key, family, sign, name }) => (
        <li key={key}>
          {family === undefined ? (
            <span className="network-community" data-place={sign}>
              {sign}
            </span>
          ) : (
            <ActorMark family={family} />
          )}
          {name}
        </li>
      ))}
    </ul>
  );
}
