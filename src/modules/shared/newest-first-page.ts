import type { StatementRunner } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";

/** The four Relay arguments. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Rows with a UUIDv7 `id`, in which they stand in the order in which they were made. */
export interface NewestFirstList {
  readonly table: string;
  /** SQL of what is selected, the id among it. */
  readonly columns: string;
  /** SQL of which rows, with the values as `$1`, `$2`… */
  readonly where: string;
  readonly values: readonly unknown[];
}

export interface NewestFirstPage<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

const DEFAULT_SIZE = 25;
const LARGEST_SIZE = 100;
const CURSOR = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** @throws ExpectedError INVALID_PAGE, INVALID_CURSOR */
export async function readNewestFirst<Row extends { readonly id: string }>(
  runner: StatementRunner,
  { table, columns, where, values }: NewestFirstList,
  request: PageRequest,
): Promise<NewestFirstPage<Row>> {
  const { size, isBackward } = sizeOf(request);
  const after = idAt(request.after, "after");
  const before = idAt(request.before, "before");
  const [afterAt, beforeAt, limitAt] = [1, 2, 3].map((offset) => `$${values.length + offset}`);
  const [rows, beyond] = await Promise.all([
    runner.run<Row>({
      text: `select ${columns} from ${table} where ${where}
          and (${afterAt}::uuid is null or id < ${afterAt}) and (${beforeAt}::uuid is null or id > ${beforeAt})
        order by id ${isBackward ? "asc" : "desc"} limit ${limitAt}`,
      values: [...values, after, before, size + 1],
    }),
    runner.run<{ isFollowed: boolean; isPreceded: boolean }>({
      text: `select exists (select from ${table} where ${where} and id <= ${beforeAt}::uuid) as "isFollowed",
        exists (select from ${table} where ${where} and id >= ${afterAt}::uuid) as "isPreceded"`,
      values: [...values, after, before],
    }),
  ]);
  const page = rows.slice(0, size);
  if (isBackward) page.reverse();
  const hasMore = rows.length > size;
  const { isFollowed = false, isPreceded = false } = beyond[0] ?? {};
  return {
    rows: page,
    startCursor: cursorOf(page[0]),
    endCursor: cursorOf(page.at(-1)),
    hasNextPage: isBackward ? isFollowed : hasMore,
    hasPreviousPage: isBackward ? hasMore : isPreceded,
  };
}

export async function countOf(runner: StatementRunner, { table, where, values }: NewestFirstList): Promise<number> {
  const [row] = await runner.run<{ count: number }>({ text: `select count(*)::int as count from ${table} where ${where}`, values });
  return row?.count ?? 0;
}

export function cursorOf(row: { readonly id: string }): string;
export function cursorOf(row: { readonly id: string } | undefined): string | null;
export function cursorOf(row: { readonly id: string } | undefined): string | null {
  return row ? Buffer.from(row.id).toString("base64url") : null;
}

function idAt(cursor: string | null | undefined, argument: string): string | null {
  if (cursor == null) return null;
  const id = CURSOR.exec(Buffer.from(cursor, "base64url").toString("latin1"))?.[1];
  if (id !== undefined) return id;
  throw new ExpectedError(
    "INVALID_CURSOR",
    { fr: `« ${argument} » n'est pas un curseur de cette liste.`, en: `"${argument}" is not a cursor of this list.` },
    { argument },
  );
}

function sizeOf({ first, last }: PageRequest): { readonly size: number; readonly isBackward: boolean } {
  const size = last ?? first ?? DEFAULT_SIZE;
  if ((first == null || last == null) && size >= 1 && size <= LARGEST_SIZE) return { size, isBackward: last != null };
  throw new ExpectedError("INVALID_PAGE", {
    fr: `Demandez de 1 à ${LARGEST_SIZE} éléments, par « first » ou par « last ».`,
    en: `Ask for 1 to ${LARGEST_SIZE} items, with "first" or with "last".`,
  });
}
