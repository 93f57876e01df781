import { Presets, SingleBar } from "cli-progress";
import type { Translated } from "../core/language.js";
import type { ImportPhase } from "../modules/import/index.js";

const PHASES: Readonly<Record<ImportPhase, Translated>> = {
  READING: { fr: "Lecture", en: "Reading" },
  MATCHING: { fr: "Rapprochement", en: "Matching" },
  PLANNING: { fr: "Comparaison", en: "Comparing" },
  APPLYING: { fr: "Écriture", en: "Writing" },
};

/** What a phase counts, and how much of it makes one unit. */
const UNITS: Readonly<Record<ImportPhase, { readonly unit: string; readonly size: number }>> = {
  READING: { unit: "Ko", size: 1_000 },
  MATCHING: { unit: "organisations", size: 1 },
  PLANNING: { unit: "enregistrements", size: 1 },
  APPLYING: { unit: "enregistrements", size: 1 },
};

/** In milliseconds: what a phase has done sooner is no rate yet. */
const RATE_AFTER = 1_000;

/** Where an import is, on standard error: a bar with rate and time left in a terminal, elsewhere a line at each tenth. */
export class ImportProgress {
  #bar: SingleBar | undefined;
  #phase: ImportPhase | undefined;
  #began = 0;
  #before = 0;
  #tenth = -1;

  constructor(
    private readonly note: (line: string) => void = console.error,
    private readonly now: () => number = () => performance.now(),
  ) {}

  onProgress(phase: ImportPhase, done: number, total: number): void {
    if (phase !== this.#phase) this.#begin(phase, done);
    const { size, unit } = UNITS[phase];
    const elapsed = this.now() - this.#began;
    const rate = elapsed < RATE_AFTER ? "" : `${Math.round(((done - this.#before) / size / elapsed) * 1_000)} ${unit}/s`;
    if (process.stderr.isTTY) this.#draw(phase, Math.ceil(done / size), Math.ceil(total / size), rate);
    else this.#note(phase, done, total, rate);
  }

  end(): void {
    this.#bar?.stop();
    this.#bar = undefined;
    this.#phase = undefined;
  }

  /** @param done what was done when it was first told of: when that began, nobody knows */
  #begin(phase: ImportPhase, done: number): void {
    this.end();
    this.#phase = phase;
    this.#began = this.now();
    this.#before = done;
    this.#tenth = -1;
  }

  #draw(phase: ImportPhase, done: number, total: number, rate: string): void {
    if (!this.#bar) {
      const format = `${PHASES[phase].fr.padEnd(14)} [{bar}] {percentage} % | {value}/{total} ${UNITS[phase].unit} | {rate} | reste {eta_formatted}`;
      this.#bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_classic);
      this.#bar.start(total, 0, { rate: "" });
    }
    this.#bar.setTotal(total);
    this.#bar.update(done, { rate });
  }

  #note(phase: ImportPhase, done: number, total: number, rate: string): void {
    const tenth = total === 0 ? 10 : Math.floor((done * 10) / total);
    if (tenth === this.#tenth) return;
    this.#tenth = tenth;
    this.note(`${PHASES[phase].fr} ${tenth * 10} %${rate && ` (${rate})`}`);
  }
}
