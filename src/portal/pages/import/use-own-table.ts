import { useRef, useState } from "react";
import { ORGANIZATION_KINDS } from "../../parts/actor/actor-kinds.js";
import { kindNameWords } from "../../parts/actor/kind-name.words.js";
import {
  headingRowOf,
  headingsOf,
  type SaidMapping,
  type SaidTable,
  saidColumns,
  saidMapping,
  type TableBeginning,
} from "./column-mapping.js";
import { type ReadColumns, readColumns, type UploadRefusal } from "./upload.js";

/** A table whose columns are being told. */
export interface OwnTable {
  /** Those of the first file: sheets of a workbook, or one. */
  readonly tables: readonly TableBeginning[];
  readonly table: TableBeginning;
  readonly said: SaidTable;
  readonly last: (SaidMapping & { readonly usedAt: string; readonly usedBy: string }) | undefined;
}

/** Codes of kinds by their names in both languages, and by themselves. */
export const KINDS_BY_NAME: Readonly<Record<string, string>> = Object.fromEntries(
  ORGANIZATION_KINDS.flatMap((kind) => [kindNameWords.fr[kind], kindNameWords.en[kind], kind].map((name) => [name, kind])),
);

interface OwnTableState {
  readonly own: OwnTable | undefined;
  readonly isReading: boolean;
  /** @returns why they could not be read; "NONE" where they have no columns */
  readonly open: (files: readonly File[]) => Promise<UploadRefusal | "NONE" | undefined>;
  readonly say: (said: Partial<SaidTable>) => void;
  readonly close: () => void;
}

/** Has the columns of chosen files read, and keeps what is said of them until they are sent. */
export function useOwnTable(): OwnTableState {
  const [own, setOwn] = useState<OwnTable>();
  const [isReading, setReading] = useState(false);
  const latest = useRef(0);
  const close = () => {
    latest.current += 1;
    setReading(false);
    setOwn(undefined);
  };
  return {
    own,
    isReading,
    close,
    open: async (files) => {
      close();
      const turn = latest.current;
      setReading(true);
      const answer = await readColumns(files, () => undefined);
      if (turn !== latest.current) return undefined;
      setReading(false);
      if ("code" in answer) return answer;
      const read = opened(answer);
      setOwn(read);
      return read ? undefined : "NONE";
    },
    say: (said) => setOwn((now) => now && saying(now, said)),
  };
}

function opened({ tables, remembered }: ReadColumns): OwnTable | undefined {
  const mapping = remembered ? saidMapping(remembered.mapping) : undefined;
  const last = remembered && mapping ? { ...mapping, usedAt: remembered.usedAt, usedBy: remembered.usedBy } : undefined;
  const sheets = tables.filter(({ file }) => file === tables[0]?.file);
  const table = sheets.find((one) => one.sheet !== null && one.sheet === last?.sheet) ?? widest(sheets);
  if (!table) return undefined;
  const said = { source: last?.source ?? "", kind: last?.kind ?? "", ...toldOf(table, headingRowOf(table), last) };
  return { tables: sheets, table, said, last };
}

/** A sheet that explains the others is narrow. */
function widest(tables: readonly TableBeginning[]): TableBeginning | undefined {
  const width = ({ lines }: TableBeginning): number => Math.min(lines.length, 3) * Math.max(...lines.map(({ cells }) => cells.length));
  return tables.reduce<TableBeginning | undefined>((best, one) => (best && width(best) >= width(one) ? best : one), undefined);
}

function toldOf(
  table: TableBeginning,
  headingRow: number,
  last: SaidMapping | undefined,
): Pick<SaidTable, "sheet" | "headingRow" | "columns"> {
  return { sheet: table.sheet, headingRow, columns: saidColumns(headingsOf(table, headingRow), last) };
}

/** Another sheet, or another row of headings, has other columns. */
function saying(now: OwnTable, said: Partial<SaidTable>): OwnTable {
  const table = said.sheet === undefined ? now.table : (now.tables.find(({ sheet }) => sheet === said.sheet) ?? now.table);
  const row = said.headingRow ?? (table === now.table ? now.said.headingRow : headingRowOf(table));
  const isOther = table !== now.table || row !== now.said.headingRow;
  return { ...now, table, said: { ...now.said, ...said, ...(isOther && toldOf(table, row, now.last)) } };
}
