/** Counts what each holder has open, and all together. */
export class Places {
  readonly #byHolder = new Map<string, number>();
  #all = 0;

  constructor(
    private readonly perHolder: number,
    private readonly atAll: number,
  ) {}

  /** @returns what gives the place back, once; undefined when there is none */
  take(holder: string): (() => void) | undefined {
    const held = this.#byHolder.get(holder) ?? 0;
    if (held >= this.perHolder || this.#all >= this.atAll) return undefined;
    this.#set(holder, held + 1);
    this.#all += 1;
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.#all -= 1;
      this.#set(holder, (this.#byHolder.get(holder) ?? 1) - 1);
    };
  }

  #set(holder: string, held: number): void {
    if (held === 0) this.#byHolder.delete(holder);
    else this.#byHolder.set(holder, held);
  }
}
