import { Presets, SingleBar } from "cli-progress";
import type { Translated } from "../core/language.js";

/** Told of each step of a long task. */
export interface Progress {
  update(done: number, total: number): void;
  end(): void;
}

/** A bar in a terminal; elsewhere a line at each tenth. */
export function showProgress(title: Translated): Progress {
  return process.stdout.isTTY ? new ProgressBar(title) : new ProgressLines(title);
}

class ProgressBar implements Progress {
  readonly #bar: SingleBar;
  #started = false;

  constructor(title: Translated) {
    const format = `${title.fr} [{bar}] {percentage} % | {value}/{total}`;
    this.#bar = new SingleBar({ format, stream: process.stdout, hideCursor: true }, Presets.shades_classic);
  }

  update(done: number, total: number): void {
    if (!this.#started) this.#bar.start(total, 0);
    this.#started = true;
    this.#bar.setTotal(total);
    this.#bar.update(done);
  }

  end(): void {
    if (this.#started) this.#bar.stop();
  }
}

class ProgressLines implements Progress {
  readonly #title: Translated;
  #tenth = -1;

  constructor(title: Translated) {
    this.#title = title;
  }

  update(done: number, total: number): void {
    const tenth = total === 0 ? 10 : Math.floor((done * 10) / total);
    if (tenth === this.#tenth) return;
    this.#tenth = tenth;
    console.log(`${this.#title.fr} ${tenth * 10} %`);
  }

  end(): void {
    this.#tenth = -1;
  }
}
