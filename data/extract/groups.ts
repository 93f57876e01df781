/** Disjoint groups of numbered items (union–find). A group's representative is its smallest number, whatever the order of the unions. */
export class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, at) => at);
  }

  find(item: number): number {
    let root = item;
    for (let next = this.#parents[root] ?? root; next !== root; next = this.#parents[root] ?? root) root = next;
    this.#parents[item] = root;
    return root;
  }

  unite(one: number, other: number): void {
    const [first, second] = [this.find(one), this.find(other)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
}
