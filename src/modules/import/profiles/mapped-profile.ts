import type { ImportedRecord, ImportFile, ImportProfile, RowProblem } from "../imported-record.js";
import { type CompiledMapping, compiledMapping } from "./mapping/compiled-mapping.js";
import { MappedRow } from "./mapping/mapped-row.js";
import type { MappingSpec } from "./mapping/mapping-spec.js";
import { type MappingFile, parseMapping } from "./mapping/parse-mapping.js";
import { warning } from "./problem.js";
import { RepeatedRows } from "./rows/repeated-rows.js";
import { type TableForm, tableRows } from "./rows/table-rows.js";
import { noSuchColumn, repeatedRow } from "./value-faults.js";

/**
 * A profile made of a mapping. The mapping's own format, if it says one, comes before `format`.
 * @throws OperatorError when the mapping has mistakes
 */
export function mappedProfile(file: MappingFile, format?: TableForm["format"]): ImportProfile {
  const mapping = parseMapping(file);
  const { name, label, source, read } = mapping;
  const compiled = compiledMapping(mapping);
  const form = { ...read, format: read.format ?? format };
  return {
    name,
    label,
    source: { name: source.name, ...(source.url ? { url: source.url } : {}), ...(source.licence ? { licence: source.licence } : {}) },
    async *read(files) {
      for (const one of files) yield* fileRecords(one, mapping.read, form, compiled);
    },
  };
}

async function* fileRecords(
  file: ImportFile,
  read: MappingSpec["read"],
  form: TableForm,
  { columns, recordsOf }: CompiledMapping,
): AsyncGenerator<ImportedRecord | RowProblem> {
  const repeated = read.skipRepeated ? new RepeatedRows() : undefined;
  const mayLack = new Set(read.mayLack);
  let isFirst = true;
  for await (const item of tableRows(file, form)) {
    if ("type" in item) {
      yield item;
      continue;
    }
    if (isFirst && item.isTable)
      for (const names of columns)
        if (!names.some((name) => mayLack.has(name) || name in item.cells))
          yield warning(item.origin, noSuchColumn(Object.keys(item.cells)), { column: names[0] });
    isFirst = false;
    if (repeated?.isRepeated(item)) {
      yield warning(item.origin, repeatedRow);
      continue;
    }
    const row = new MappedRow(item);
    const records = recordsOf(row);
    yield* row.problems;
    if (!row.isRejected) yield* records;
  }
}
