import type { ImportPhase } from "../modules/import/index.js";
import { ImportProgress } from "./import-progress.js";

/** What is said without a terminal of steps at so many milliseconds. */
function said(steps: readonly (readonly [at: number, phase: ImportPhase, done: number, total: number])[]): string[] {
  const lines: string[] = [];
  let now = 0;
  const progress = new ImportProgress(
    (line) => void lines.push(line),
    () => now,
  );
  for (const [at, phase, done, total] of steps) {
    now = at;
    progress.onProgress(phase, done, total);
  }
  return lines;
}

describe("an import's progress without a terminal", () => {
  it("says a rate of what was done since the phase was first told of, and none before a second has passed", () => {
    const steps = [
      [5_000, "MATCHING", 1_000, 10_000],
      [5_001, "MATCHING", 2_000, 10_000],
      [7_000, "MATCHING", 5_000, 10_000],
      [9_000, "MATCHING", 10_000, 10_000],
      [9_001, "APPLYING", 2_845, 2_845],
    ] as const;
    expect(said(steps)).toEqual([
      "Rapprochement 10 %",
      "Rapprochement 20 %",
      "Rapprochement 50 % (2000 organisations/s)",
      "Rapprochement 100 % (2250 organisations/s)",
      "Écriture 100 %",
    ]);
  });

  it("says a line at each tenth, and of nothing that it is done", () => {
    const steps = [1, 2, 3].map((done) => [done, "READING", done * 40_000, 1_000_000] as const);
    expect(said([...steps, [9, "PLANNING", 0, 0]])).toEqual(["Lecture 0 %", "Lecture 10 %", "Comparaison 100 %"]);
  });
});
