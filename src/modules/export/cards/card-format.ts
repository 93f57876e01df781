import type { Language } from "../../../core/language.js";
import { uuidOf } from "../../../planner/node-id.js";
import type { ExportFormat } from "../export-format.js";
import type { ExportRequest } from "../export-request.js";
import type { ExportedType } from "../exported-field.js";
import { readRecord, recordPages } from "../record-pages.js";
import type { LabelledRecord } from "../table-columns.js";

/** A form in which other programs read single records, and files of many. */
export interface CardFormat {
  readonly extension: string;
  readonly contentType: string;
  /** What is read of a record to write its card, by the name of its type. */
  readonly cards: Readonly<Record<string, ExportedType>>;
  /** Around and between the cards of a file. */
  readonly begin: string;
  readonly separator: string;
  readonly end: string;
  print(record: LabelledRecord, language: Language): string;
}

/** One record's file. */
export interface Card {
  readonly contentType: string;
  readonly extension: string;
  /** What the record is called. */
  readonly title: string;
  readonly text: string;
}

/** A file of all records that the asker sees. */
export function exportOfCards({ extension, contentType, cards, begin, separator, end, print }: CardFormat): ExportFormat {
  return {
    extension,
    contentType,
    takesAll: false,
    isResumable: false,
    isText: true,
    only: Object.keys(cards),
    async *write([type], request) {
      const card = cards[type?.name ?? ""];
      if (card === undefined) throw new Error(`There is no ${extension} of ${type?.name}`);
      yield begin;
      let isFirst = true;
      for await (const { lines } of recordPages([card], request, true)) {
        const text = lines.map((line) => print(JSON.parse(line) as LabelledRecord, request.language)).join(separator);
        yield isFirst ? text : separator + text;
        isFirst = false;
      }
      yield end;
    },
  };
}

/**
 * One record's file; undefined when there is no such form, or no such record that the asker sees.
 * @throws ExpectedError INVALID_ID for what is no id of this type
 */
export async function readCard(format: CardFormat, name: string, id: string, request: ExportRequest): Promise<Card | undefined> {
  const { contentType, extension, cards, begin, end, print } = format;
  const card = Object.hasOwn(cards, name) ? cards[name] : undefined;
  if (card === undefined) return undefined;
  const line = await readRecord(request.runner, card, uuidOf(card.type)(id, "id") ?? "", request.today);
  if (line === undefined) return undefined;
  const record = JSON.parse(line) as LabelledRecord;
  const title = String(record.title ?? record.name);
  return { contentType, extension, title, text: begin + print(record, request.language) + end };
}
