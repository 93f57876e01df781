import { encodeNodeId } from "../../planner/node-id.js";
import { type Card, type CardFormat, exportOfCards, readCard } from "./cards/card-format.js";
import { icalendar } from "./cards/icalendar.js";
import { jsonLd } from "./cards/json-ld.js";
import { popolo } from "./cards/popolo.js";
import { vcard } from "./cards/vcard.js";
import { csv } from "./csv.js";
import type { ExportFormat } from "./export-format.js";
import type { ExportRequest } from "./export-request.js";
import type { ExportedType } from "./exported-field.js";
import { EXPORTED_TYPES } from "./exported-types.js";
import { jsonLines } from "./json-lines.js";
import { xlsx } from "./xlsx.js";

const CARD_FORMATS: readonly CardFormat[] = [vcard, icalendar, jsonLd];

export const EXPORT_FORMATS: readonly ExportFormat[] = [jsonLines, csv, xlsx, ...CARD_FORMATS.map(exportOfCards)];

/** Only as files of their own. */
const DOCUMENT_FORMATS: readonly CardFormat[] = [...CARD_FORMATS, popolo];

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

/**
 * One record in a form that other programs read; undefined when there is none such that the asker sees.
 * @throws ExpectedError INVALID_ID for what is no id of this type
 */
export async function findCard(name: string, id: string, extension: string, request: ExportRequest): Promise<Card | undefined> {
  const format = DOCUMENT_FORMATS.find((known) => known.extension === extension);
  return format && (await readCard(format, name, id, request));
}

/** The id of the committee of this slug, as the asker sees it. */
export async function committeeOf(slug: string, { runner }: ExportRequest): Promise<string | undefined> {
  const [row] = await runner.run<{ id: string }>({ text: "select id from committee where slug = $1", values: [slug] });
  return row && encodeNodeId({ type: "Committee", uuid: row.id });
}
