import type { ImportFile, RowProblem } from "../../imported-record.js";
import { jsonRows } from "../rows/json-rows.js";

export type PopoloItem = Readonly<Record<string, unknown>>;

const LISTS = ["persons", "organizations", "posts", "memberships"] as const;
type List = (typeof LISTS)[number];

/** A legislature, or an organization's committees, as Popolo writes them: kept whole, since memberships refer to all the rest. */
export class PopoloFile {
  readonly persons: ReadonlyMap<string, PopoloItem>;
  readonly organizations: ReadonlyMap<string, PopoloItem>;
  readonly posts: ReadonlyMap<string, PopoloItem>;
  readonly memberships: readonly PopoloItem[];

  private constructor(lists: Readonly<Record<List, readonly PopoloItem[]>>) {
    this.persons = byId(lists.persons);
    this.organizations = byId(lists.organizations);
    this.posts = byId(lists.posts);
    this.memberships = lists.memberships;
  }

  /** A list that the file lacks is empty. */
  static async read(file: ImportFile): Promise<PopoloFile> {
    const lists: Record<List, PopoloItem[]> = { persons: [], organizations: [], posts: [], memberships: [] };
    for (const list of LISTS)
      for await (const item of jsonRows(file, { path: list }) as AsyncIterable<{ cells: PopoloItem } | RowProblem>)
        if ("cells" in item) lists[list].push(item.cells);
    return new PopoloFile(lists);
  }
}

function byId(items: readonly PopoloItem[]): Map<string, PopoloItem> {
  return new Map(items.flatMap((item) => (item.id === undefined ? [] : [[String(item.id), item]])));
}

/** A filled text of an item. */
export function textOf(item: PopoloItem | undefined, key: string): string | undefined {
  const value = item?.[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
