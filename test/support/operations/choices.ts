/**
 * Decisions read off a list of numbers. What is generated from it shrinks with the list: a smaller number is a simpler choice, and
 * after the end of the list every choice is the simplest.
 */
export class Choices {
  private at = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** From 0, the simplest, to `count - 1`. */
  below(count: number): number {
    const number = this.numbers[this.at] ?? 0;
    this.at += 1;
    return number % count;
  }

  /** True once in `count` times; false is simpler. */
  onceIn(count: number): boolean {
    return this.below(count) === count - 1;
  }

  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("Nothing to choose from");
    return item;
  }

  /** Up to `most` of the items, in their order. */
  some<T>(items: readonly T[], most: number): T[] {
    const chosen = new Set(Array.from({ length: Math.min(this.below(most + 1), items.length) }, () => this.pick(items)));
    return items.filter((item) => chosen.has(item));
  }
}
