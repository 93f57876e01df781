import { useRouterState } from "@tanstack/react-router";
import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { networkWords } from "./network.words.js";
import { useAskedSearch, useNetworkSearch } from "./use-network-search.js";
import { dayOfYear, yearRange } from "./years.js";

/** Milliseconds at rest before the year is asked for: whoever slides over ten years asks once. */
const PAUSE_MS = 250;

/** The network year by year. What it shows stands in the address as `date`. */
export function NetworkYears(): ReactElement {
  const t = useWords(networkWords);
  const { date } = useAskedSearch();
  const change = useNetworkSearch();
  const today = parisDay(new Date());
  const { first, last, shown } = yearRange(today, date);
  const [year, setYear] = useState(shown);
  const pause = useRef<number>(undefined);
  const isAsked = useRouterState({ select: ({ isLoading }) => isLoading });
  const id = useId();
  // The address changed otherwise: back, the field for a day.
  useEffect(() => setYear(shown), [shown]);
  useEffect(() => () => window.clearTimeout(pause.current), []);
  const show = (next: number) => {
    setYear(next);
    window.clearTimeout(pause.current);
    pause.current = window.setTimeout(() => change({ date: dayOfYear(next, today) }), PAUSE_MS);
  };
  const day = dayOfYear(year, today);
  const said = year === shown && date !== undefined && date !== day ? t("yearOf", { year }) : day ? t("yearEnd", { year }) : t("yearNow");
  return (
    <div className="network-years">
      <label htmlFor={id}>{t("years")}</label>
      <p>
        <output htmlFor={id}>{said}</output>{" "}
        <span role="status" className="soft">
          {isAsked && t("preparing")}
        </span>
      </p>
      <div className="network-slide">
        <button type="button" className="button" data-quiet disabled={year <= first} onClick={() => show(year - 1)}>
          {t("yearBefore")}
        </button>
        <div>
          <input
            id={id}
            type="range"
            min={first}
            max={last}
            step={1}
            value={year}
            aria-valuetext={said}
            onChange={({ target }) => show(Number(target.value))}
          />
          <p className="network-ends soft small" aria-hidden="true">
            <span>{first}</span>
            <span>{t("yearNow")}</span>
          </p>
        </div>
        <button type="button" className="button" data-quiet disabled={year >= last} onClick={() => show(year + 1)}>
          {t("yearAfter")}
        </button>
      </div>
    </div>
  );
}
