import type { ImportedRecord } from "../../imported-record.js";
import { unevenLists } from "../value-faults.js";
import { Compiler, type Condition } from "./compiler.js";
import { Fields } from "./fields.js";
import type { MappedRow } from "./mapped-row.js";
import type { MappingSpec } from "./mapping-spec.js";
import type { RecordMaker } from "./record-maker.js";
import { recordMaker } from "./record-makers.js";
import type { RecordSpec } from "./record-spec.js";

type Items = Readonly<Record<string, string>>;

export interface CompiledMapping {
  /** The columns that it reads of a table, folded: of each list, one is enough. */
  readonly columns: readonly (readonly string[])[];
  /** The records of a row, in the order of the mapping; what is wrong is said on the row. */
  recordsOf(row: MappedRow): readonly ImportedRecord[];
}

/** @throws OperatorError for a table or value that the mapping does not define */
export function compiledMapping(mapping: MappingSpec): CompiledMapping {
  const compiler = new Compiler(mapping);
  const fields = new Fields(compiler);
  const makers = mapping.records.map((spec) => ({
    holds: spec.when ? compiler.condition(spec.when) : always,
    rounds: spec.each ? roundsOf(compiler, spec.each) : once,
    make: recordMaker(fields, spec),
  }));
  return {
    columns: compiler.columns,
    recordsOf: (row) => makers.flatMap(({ holds, rounds, make }) => madeOf(row, holds, rounds, make)),
  };
}

function madeOf(row: MappedRow, holds: Condition, rounds: (row: MappedRow) => readonly Items[], make: RecordMaker): ImportedRecord[] {
  return rounds(row).flatMap((items) => {
    row.items = items;
    const record = holds(row) ? make(row) : undefined;
    row.items = {};
    return record ?? [];
  });
}

function always(): boolean {
  return true;
}

function once(): readonly Items[] {
  return ONCE;
}

const ONCE: readonly Items[] = [{}];

function roundsOf(compiler: Compiler, each: NonNullable<RecordSpec["each"]>): (row: MappedRow) => readonly Items[] {
  const lists = Object.entries(each).map(([name, spec]) => ({ name, ...compiler.expression(spec) }));
  return (row) => {
    const found = lists.map(({ name, columns, evaluate }) => ({ name, columns, texts: evaluate(row) }));
    const length = found[0]?.texts.length ?? 0;
    const uneven = found.find(({ texts }) => texts.length !== length);
    if (uneven) {
      row.reject(unevenLists, { column: found.flatMap(({ columns }) => columns).join(", "), value: uneven.texts.join(" | ") });
      return [];
    }
    return Array.from({ length }, (_, at) => Object.fromEntries(found.map(({ name, texts }) => [name, texts[at] as string])));
  };
}
