/** A heap of which the first in order is always at hand. */
export class Heap<Item> {
  readonly #items: Item[] = [];

  /** @param comesFirst whether the first of the two is to come out before the second */
  constructor(private readonly comesFirst: (one: Item, other: Item) => boolean) {}

  get size(): number {
    return this.#items.length;
  }

  get first(): Item | undefined {
    return this.#items[0];
  }

  push(item: Item): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.comesFirst(item, items[above] as Item)) break;
      items[at] = items[above] as Item;
      at = above;
    }
    items[at] = item;
  }

  pop(): Item | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last !== undefined && items.length > 0) this.#sink(last);
    return first;
  }

  #sink(item: Item): void {
    const items = this.#items;
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && this.comesFirst(items[below + 1] as Item, items[below] as Item)) below++;
      if (!this.comesFirst(items[below] as Item, item)) break;
      items[at] = items[below] as Item;
      at = below;
    }
    items[at] = item;
  }
}

/** Those that come first, in their order, at most `most`: many are offered, few kept. */
export class Strongest<Item> {
  readonly #last: Heap<Item>;

  constructor(
    private readonly most: number,
    private readonly comesFirst: (one: Item, other: Item) => boolean,
  ) {
    this.#last = new Heap((one, other) => comesFirst(other, one));
  }

  offer(item: Item): void {
    const { first: last } = this.#last;
    if (this.#last.size < this.most) this.#last.push(item);
    else if (last !== undefined && this.comesFirst(item, last)) {
      this.#last.pop();
      this.#last.push(item);
    }
  }

  /** The last of those that are kept, once they are as many as may be. */
  get last(): Item | undefined {
    return this.#last.size < this.most ? undefined : this.#last.first;
  }

  inOrder(): Item[] {
    const items: Item[] = [];
    for (let item = this.#last.pop(); item !== undefined; item = this.#last.pop()) items.push(item);
    return items.reverse();
  }
}
