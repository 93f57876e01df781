import type { Filter } from "./conditions/condition.js";
import { cursorAt, recordOfCursor } from "./cursors.js";
import { isListed } from "./filters.js";
import { Seen, type Sight, tableOf } from "./seen.js";

/** What records may be sorted by. */
export type Orders = Readonly<Record<string, (record: Seen) => string | number>>;

interface Order {
  readonly field: string;
  readonly direction: string;
}

/** How records of a type are listed. */
export interface Listing {
  readonly type: string;
  readonly orders: Orders;
  /** When nobody asks for another. */
  readonly usual: readonly Order[];
  /** Whether dated records are listed whatever the date. */
  readonly isOfAllTimes?: boolean;
}

export interface ListArguments {
  readonly filter?: Filter | null;
  readonly orderBy?: readonly Order[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A Relay page of the records, worked out from the whole list. */
export function pageOf({ type, orders, usual, isOfAllTimes }: Listing, records: readonly Seen[], args: ListArguments, sight: Sight) {
  const compare = comparison(orders, args.orderBy?.length ? args.orderBy : usual);
  const list = records.filter((record) => isListed(record, args.filter, isOfAllTimes)).sort(compare);
  const after = args.after == null ? undefined : recordAt(args.after);
  const before = args.before == null ? undefined : recordAt(args.before);
  const skipped = list.filter((record) => after && compare(record, after) <= 0);
  const beyond = list.filter((record) => before && compare(record, before) >= 0);
  const between = list.filter((record) => !skipped.includes(record) && !beyond.includes(record));
  const page = args.last == null ? between.slice(0, args.first ?? 25) : between.slice(-args.last);
  const isCut = page.length < between.length;
  return {
    totalCount: list.length,
    edges: page.map((node) => ({ cursor: cursorAt(node), node })),
    pageInfo: {
      hasPreviousPage: skipped.length > 0 || (isCut && args.last != null),
      hasNextPage: beyond.length > 0 || (isCut && args.last == null),
      startCursor: cursorAt(page[0]),
      endCursor: cursorAt(page.at(-1)),
    },
  };

  function recordAt(cursor: string): Seen {
    const row = sight.everything.byId(tableOf(type), recordOfCursor(cursor));
    if (!row) throw new Error("A cursor stands at no record");
    return new Seen(type, row, sight.today, { ...sight, rows: sight.everything });
  }
}

/** By the keys asked for, in turn; equal ones by uuid, in the direction of the last key. */
function comparison(orders: Orders, asked: readonly Order[]): (a: Seen, b: Seen) => number {
  const keys = asked.map(({ field, direction }) => {
    const key = orders[field];
    if (!key) throw new Error(`The reference does not know the order "${field}"`);
    return { key, sign: direction === "DESC" ? -1 : 1 };
  });
  keys.push({ key: (record) => record.row.id, sign: keys.at(-1)?.sign ?? 1 });
  return (a, b) => {
    for (const { key, sign } of keys) {
      const difference = compareValues(key(a), key(b));
      if (difference !== 0) return sign * difference;
    }
    return 0;
  };
}

/** Text byte by byte, numbers by size. */
function compareValues(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

/** A small list, by a key; equal ones by uuid. */
export function sortedBy(records: readonly Seen[], key: (record: Seen) => string | number): Seen[] {
  return [...records].sort(comparison({ key }, [{ field: "key", direction: "ASC" }]));
}
