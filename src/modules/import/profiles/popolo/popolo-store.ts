import { rm } from "node:fs/promises";
import type { ClassicLevel } from "classic-level";
import { makeTemporaryFolder } from "../../../../core/temporary-folder.js";
import type { ImportFile, RowOrigin, RowProblem } from "../../imported-record.js";
import { jsonRows } from "../rows/json-rows.js";
import type { PopoloItem } from "./popolo-item.js";

const LISTS = ["persons", "organizations", "posts", "memberships"] as const;
type List = (typeof LISTS)[number];

export interface PopoloRow {
  readonly origin: RowOrigin;
  readonly item: PopoloItem;
}

/** Items that are read or written at once. */
const BATCH = 200;

const ROW_DIGITS = 12;

/**
 * What a file says, by its ids and in its order: memberships refer to all the rest, which need not fit in memory. It waits in a
 * folder that only this process's user may read, and that goes with the store.
 */
export class PopoloStore {
  private constructor(
    private readonly folder: string,
    private readonly db: ClassicLevel<string, unknown>,
  ) {}

  /** A list that the file lacks is empty. */
  static async of(file: ImportFile): Promise<PopoloStore> {
    const { ClassicLevel: Level } = await import("classic-level");
    const folder = makeTemporaryFolder("popolo");
    const store = new PopoloStore(folder, new Level<string, unknown>(folder, { valueEncoding: "json" }));
    try {
      for (const list of LISTS) await store.fill(list, file);
    } catch (error) {
      await store.close();
      throw error;
    }
    return store;
  }

  async close(): Promise<void> {
    await this.db.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** In the order of the file, some at a time. */
  async *rows(list: List): AsyncGenerator<readonly PopoloRow[]> {
    const iterator = this.db.values({ gte: `rows/${list}/`, lt: `rows/${list}0` });
    try {
      for (;;) {
        const rows = (await iterator.nextv(BATCH)) as PopoloRow[];
        if (rows.length === 0) return;
        yield rows;
      }
    } finally {
      await iterator.close();
    }
  }

  /** By their ids, in that order; undefined for those that the file does not describe. */
  async items(list: List, ids: readonly (string | undefined)[]): Promise<(PopoloItem | undefined)[]> {
    return (await this.db.getMany(ids.map((id) => keyOf(list, id ?? "")))) as (PopoloItem | undefined)[];
  }

  /** Keeps values under the id of whom they belong to, each by its row. */
  async keepUnder(kept: readonly { readonly id: string; readonly row: number; readonly value: unknown }[]): Promise<void> {
    await this.db.batch(kept.map(({ id, row, value }) => ({ type: "put", key: `${keyOf("under", id)}/${place(row)}`, value })));
  }

  /** What was kept under the id, by rows. */
  async under<T>(id: string): Promise<T[]> {
    const key = keyOf("under", id);
    return (await this.db.values({ gte: `${key}/`, lt: `${key}0` }).all()) as T[];
  }

  private async fill(list: List, file: ImportFile): Promise<void> {
    let rows: PopoloRow[] = [];
    const flush = async (): Promise<void> => {
      await this.db.batch(
        rows.flatMap((row) => [
          ...(list === "persons" || list === "memberships"
            ? [{ type: "put" as const, key: `rows/${list}/${place(row.origin.row)}`, value: row }]
            : []),
          ...(row.item.id === undefined || list === "memberships"
            ? []
            : [{ type: "put" as const, key: keyOf(list, String(row.item.id)), value: row.item }]),
        ]),
      );
      rows = [];
    };
    for await (const row of jsonRows(file, { path: list }) as AsyncIterable<{ cells: PopoloItem; origin: RowOrigin } | RowProblem>) {
      if (!("cells" in row)) continue;
      rows.push({ origin: row.origin, item: row.cells });
      if (rows.length === BATCH) await flush();
    }
    await flush();
  }
}

function keyOf(kind: string, id: string): string {
  return `${kind}/${encodeURIComponent(id.toWellFormed())}`;
}

function place(row: number): string {
  return String(row).padStart(ROW_DIGITS, "0");
}
