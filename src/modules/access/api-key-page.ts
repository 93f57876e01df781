import type { StatementRunner } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { type ApiKeyRecord, COLUMNS, type KeyRow, recordOf } from "./api-key-record.js";

/** The four Relay arguments. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

interface ApiKeyPage {
  readonly records: readonly ApiKeyRecord[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

const DEFAULT_SIZE = 25;
const LARGEST_SIZE = 100;
const CURSOR = /^key:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Keys, the newest first: their ids are in the order in which they were made. */
export async function readApiKeyPage(runner: StatementRunner, request: PageRequest): Promise<ApiKeyPage> {
  const { after, before } = request;
  const { size, isBackward } = sizeOf(request);
  const [rows, beyond] = await Promise.all([
    runner.run<KeyRow>({
      text: `select ${COLUMNS} from api_key
        where ($1::uuid is null or id < $1) and ($2::uuid is null or id > $2)
        order by id ${isBackward ? "asc" : "desc"} limit $3`,
      values: [keyAt(after, "after"), keyAt(before, "before"), size + 1],
    }),
    runner.run<{ isFollowed: boolean; isPreceded: boolean }>({
      text: `select exists (select from api_key where id <= $2) as "isFollowed", exists (select from api_key where id >= $1) as "isPreceded"`,
      values: [keyAt(after, "after"), keyAt(before, "before")],
    }),
  ]);
  const read = rows.slice(0, size).map(recordOf);
  const records = isBackward ? read.reverse() : read;
  const hasMore = rows.length > size;
  const { isFollowed = false, isPreceded = false } = beyond[0] ?? {};
  return {
    records,
    startCursor: cursorOf(records[0]),
    endCursor: cursorOf(records.at(-1)),
    hasNextPage: isBackward ? isFollowed : hasMore,
    hasPreviousPage: isBackward ? hasMore : isPreceded,
  };
}

export async function countApiKeys(runner: StatementRunner): Promise<number> {
  const [row] = await runner.run<{ count: number }>({ text: "select count(*)::int as count from api_key", values: [] });
  return row?.count ?? 0;
}

export function cursorOf(record: ApiKeyRecord): string;
export function cursorOf(record: ApiKeyRecord | undefined): string | null;
export function cursorOf(record: ApiKeyRecord | undefined): string | null {
  return record ? Buffer.from(`key:${record.id}`).toString("base64url") : null;
}

function keyAt(cursor: string | null | undefined, argument: string): string | null {
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
    fr: `Demandez de 1 à ${LARGEST_SIZE} clés, par « first » ou par « last ».`,
    en: `Ask for 1 to ${LARGEST_SIZE} keys, with "first" or with "last".`,
  });
}
