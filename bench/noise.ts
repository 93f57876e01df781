import type { Question } from "./questions/question.js";
import { faster, figure, markdown, median, type PeerRounds, ratios, thriftier } from "./report.js";

const MEASURES = [
  ["requests/s", faster],
  ["processor time", thriftier],
] as const;

/**
 * Whether the first server differs from the second by more than noise: than the second differs, from round to round, from an equal one
 * that runs beside it, the third.
 */
export function renderNoise(results: ReadonlyMap<Question, PeerRounds>): string {
  const rows = [...results].flatMap(([question, rounds]) => {
    const [subject, base, again] = [...rounds.keys()];
    if (!subject || !base || !again) return [];
    return MEASURES.map(([name, measure]) => {
      const [ours, noise] = [spread(ratios(rounds, subject, base, measure)), spread(ratios(rounds, again, base, measure))];
      const verdict = ours && noise ? (ours.middle >= noise.least && ours.middle <= noise.most ? "yes" : "no") : "";
      return [question.title, name, told(ours), told(noise), verdict];
    });
  });
  return markdown([["", "", "median × tables (least–most)", "tables again × tables", "median within noise"], ...rows]);
}

interface Spread {
  readonly least: number;
  readonly middle: number;
  readonly most: number;
}

function spread(values: readonly (number | null)[]): Spread | null {
  const known = values.filter((value) => value !== null);
  const middle = median(values);
  return middle === null ? null : { least: Math.min(...known), middle, most: Math.max(...known) };
}

function told(of: Spread | null): string {
  return of === null ? "" : `${figure(of.middle)} (${figure(of.least)}–${figure(of.most)})`;
}
