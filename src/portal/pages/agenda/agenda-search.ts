import { oneOf, text } from "../../app/search-params.js";
import type { AgendaQueryVariables, EventFormat } from "../../graphql/operations/Agenda.js";
import { parisDay } from "../../i18n/paris-day.js";
import { type Month, readMonth, spanOf } from "./month.js";

export const FORMATS = [
  "TRAINING",
  "TRAINING_CYCLE",
  "STUDY_DAY",
  "ZOOM_SUR",
  "AUTOUR_DE",
  "OTHER",
] as const satisfies readonly EventFormat[];

/** What the address of the agenda says; without a month or « passees », what is to come. */
export interface AgendaSearch {
  readonly mois?: Month | undefined;
  readonly quand?: "passees" | undefined;
  readonly format?: EventFormat | undefined;
  /** A theme's code. */
  readonly theme?: string | undefined;
  readonly apres?: string | undefined;
}

export function readAgendaSearch(search: Readonly<Record<string, unknown>>): AgendaSearch {
  const mois = readMonth(search.mois);
  return {
    mois,
    quand: mois === undefined ? oneOf(search.quand, ["passees"]) : undefined,
    format: oneOf(search.format, FORMATS),
    theme: text(search.theme),
    apres: text(search.apres, 1_000),
  };
}

/** How many meetings a month, or the time to come, shows at most; of the past, a page. */
const MOST = 100;
const PAGE = 25;

export function agendaVariables({ mois, quand, format, theme, apres }: AgendaSearch, now: Date): AgendaQueryVariables {
  const asked = { format: format && [format], theme: theme === undefined ? undefined : [theme], after: apres };
  if (mois !== undefined) return { ...asked, ...spanOf(mois), first: MOST };
  const today = `${parisDay(now)}T00:00:00.000Z`;
  return quand === undefined ? { ...asked, from: today, first: MOST } : { ...asked, until: today, direction: "DESC", first: PAGE };
}
