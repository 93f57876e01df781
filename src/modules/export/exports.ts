import { csv } from "./csv.js";
import type { ExportFormat } from "./export-format.js";
import type { ExportedType } from "./exported-field.js";
import { EXPORTED_TYPES } from "./exported-types.js";
import { jsonLines } from "./json-lines.js";
import { xlsx } from "./xlsx.js";

export const EXPORT_FORMATS: readonly ExportFormat[] = [jsonLines, csv, xlsx];

/** For an address or a command: everything. */
const ALL = "all";

export const EXPORT_NAMES: readonly string[] = [ALL, ...EXPORTED_TYPES.map(({ name }) => name)];

/** What an export is made of; undefined when there is none of this name in this format. */
export function findExport(
  name: string,
  extension: string,
): { readonly types: readonly ExportedType[]; readonly format: ExportFormat } | undefined {
  const format = EXPORT_FORMATS.find((known) => known.extension === extension);
  const types = EXPORTED_TYPES.filter((type) => name === ALL || type.name === name);
  if (format === undefined || types.length === 0) return undefined;
  if (name === ALL ? !format.takesAll : format.only?.includes(name) === false) return undefined;
  return { types, format };
}
