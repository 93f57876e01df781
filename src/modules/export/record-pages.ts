import type { StatementRunner } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { decodeNodeId } from "../../planner/node-id.js";
import type { ExportRequest } from "./export-request.js";
import type { ExportedType } from "./exported-field.js";
import { isDated, lineStatement } from "./line-statement.js";

/** Records read by one statement: what is held in memory at once, and how long a connection is kept from others. */
const PAGE_SIZE = 500;

const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** A place between two records. */
export interface ExportPosition {
  readonly type: string;
  readonly uuid: string;
}

export interface RecordPage {
  readonly type: ExportedType;
  /** A record's JSON text each. */
  readonly lines: readonly string[];
}

/**
 * Everything of these types that the asker sees, page by page. Each page is a statement of its own, so that nothing holds back
 * writers or the change feed however slowly it is taken; a record written meanwhile is in it or not.
 * @param labelled say besides what people call the records that a record names
 */
export async function* recordPages(
  types: readonly ExportedType[],
  { runner, today, after, onRecords }: ExportRequest,
  labelled: boolean,
): AsyncGenerator<RecordPage> {
  const first = after === undefined ? 0 : types.findIndex(({ type }) => type === after.type);
  for (const [index, type] of types.slice(first).entries()) {
    const text = lineStatement(type, { labelled, of: "page" });
    let last: string | undefined = index === 0 && after !== undefined ? after.uuid : BEFORE_ALL;
    while (last !== undefined) {
      const values = isDated(type.fields) ? [last, today, PAGE_SIZE] : [last, PAGE_SIZE];
      const rows: { id: string; line: string }[] = await runner.run({ text, values });
      await onRecords?.(rows.length);
      if (rows.length > 0) yield { type, lines: rows.map(({ line }) => line) };
      last = rows.length < PAGE_SIZE ? undefined : rows.at(-1)?.id;
    }
  }
}

/** One record's JSON text; undefined when the runner does not see it. */
export async function readRecord(runner: StatementRunner, type: ExportedType, uuid: string, today: string): Promise<string | undefined> {
  const text = lineStatement(type, { labelled: true, of: "record" });
  const [row] = await runner.run<{ line: string }>({ text, values: isDated(type.fields) ? [uuid, today] : [uuid] });
  return row?.line;
}

/** Reads the id of the last record that a client has. @throws ExpectedError INVALID_ID for what is no id of these types */
export function positionAfter(id: string | null, types: readonly ExportedType[]): ExportPosition | undefined {
  if (id === null) return undefined;
  const position = decodeNodeId(id, "after");
  if (types.some(({ type }) => type === position.type)) return position;
  throw new ExpectedError(
    "INVALID_ID",
    {
      fr: "« after » est l'identifiant d'un objet que cet export ne contient pas.",
      en: '"after" is the id of a record that this export does not hold.',
    },
    {
      argument: "after",
      remedy: { fr: "Donnez l'« id » de la dernière ligne reçue entière.", en: 'Send the "id" of the last line that arrived whole.' },
    },
  );
}
