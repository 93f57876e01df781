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

/** Where an import is, on standard error: a bar with rate and time left in a terminal, elsewhere a line at each tenth. */
export class ImportProgress {
  #bar: SingleBar | undefined;
  #phase: ImportPhase | undefined;
  #began = 0;
  #tenth = -1;

  onProgress(phase: ImportPhase, done: number, total: number): void {
    if (phase !== this.#phase) this.#begin(phase);
    const { size } = UNITS[phase];
    const rate = Math.round(done / size / Math.max(0.001, (performance.now() - this.#began) / 1_000));
    if (process.stderr.isTTY) this.#draw(phase, Math.ceil(done / size), Math.ceil(total / size), rate);
    else this.#note(phase, done, total, rate);
  }

  end(): void {
    this.#bar?.stop();
    this.#bar = undefined;
    this.#phase = undefined;
  }

  #begin(phase: ImportPhase): void {
    this.end();
    this.#phase = phase;
    this.#began = performance.now();
    this.#tenth = -1;
  }

  #draw(phase: ImportPhase, done: number, total: number, rate: number): void {
    if (!this.#bar) {
      const format = `${PHASES[phase].fr.padEnd(14)} [{bar}] {percentage} % | {value}/{total} ${UNITS[phase].unit} | {rate}/s | reste {eta_formatted}`;
      this.#bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_classic);
      this.#bar.start(total, 0, { rate: 0 });
    }
    this.#bar.setTotal(total);
    this.#bar.update(done, { rate });
  }

  #note(phase: ImportPhase, done: number, total: number, rate: number): void {
    const tenth = total === 0 ? 10 : Math.floor((done * 10) / total);
    if (tenth === this.#tenth) return;
    this.#tenth = tenth;
    console.error(`${PHASES[phase].fr} ${tenth * 10} % (${rate} ${UNITS[phase].unit}/s)`);
  }
}
