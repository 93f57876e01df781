import { pipeline } from "node:stream";
import { parse } from "csv-parse";
import iconv from "iconv-lite";
import { chain, none } from "stream-chain";
import { pick } from "stream-json/filters/pick.js";
import { parser } from "stream-json/parser.js";
import { streamArray } from "stream-json/streamers/stream-array.js";
import type { ImportFile, RowProblem } from "../../imported-record.js";
import { rejection } from "../problem.js";
import { LONGEST_RECORD } from "./csv-rows.js";
import { detectEncoding } from "./detect-encoding.js";
import { firstText } from "./file-beginning.js";
import type { TableRow } from "./table-row.js";

export interface JsonForm {
  /** Where the list is, e.g. `data` or `result.records`; by default the whole file, else its first list. */
  readonly path?: string | undefined;
  readonly encoding?: string | undefined;
}

/** In characters of values and names: an object or a text without end fills no memory. Shapes of territories are long. */
const LONGEST_OBJECT = 10_000_000;

/** The objects of a list, or of a file with one object a line; row 1 is the first. */
export async function* jsonRows(file: ImportFile, form: JsonForm): AsyncGenerator<TableRow | RowProblem> {
  const encoding = form.encoding ?? (await detectEncoding(file));
  const start = (await firstText(file, encoding)).trimStart();
  const objects = isJsonLines(file.name, start) ? lines(file, encoding) : listed(file, encoding, form.path, start);
  let row = 0;
  for await (const cells of objects) {
    row += 1;
    if (cells !== null && typeof cells === "object")
      yield { origin: { file: file.name, row }, cells: cells as Record<string, unknown>, isTable: false };
  }
  if (row === 0) yield rejection({ file: file.name, row: 1 }, noList(form.path ?? ""));
}

function isJsonLines(name: string, start: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(name) || /^\{.*\}\r?\n\s*\{/.test(start);
}

async function* lines(file: ImportFile, encoding: string): AsyncGenerator<unknown> {
  const texts = pipeline(
    file.open(),
    iconv.decodeStream(encoding),
    parse({ delimiter: [], quote: false, bom: true, skip_empty_lines: true, relax_column_count: true, max_record_size: LONGEST_RECORD }),
    ignoreError,
  );
  for await (const [text] of texts as AsyncIterable<string[]>) yield JSON.parse(text as string);
}

async function* listed(file: ImportFile, encoding: string, path: string | undefined, start: string): AsyncGenerator<unknown> {
  const isWhole = path === undefined && start.replace(/^\uFEFF/, "").startsWith("[");
  const read = chain([
    parser({ packValues: true, streamValues: true }),
    refusingLonger(LONGEST_RECORD, ({ name }) => !name.endsWith("Chunk")),
    ...(isWhole ? [] : [pick({ filter: listAt(path) })]),
    refusingLonger(LONGEST_OBJECT, (_, depth) => depth <= 1),
    streamArray(),
  ]);
  const items = pipeline(file.open(), iconv.decodeStream(encoding), read, ignoreError);
  for await (const item of items as AsyncIterable<{ value: unknown }>) yield item.value;
}

interface Token {
  readonly name: string;
  readonly value?: unknown;
}

/** Passes tokens on, without the parts of a value that its own token tells whole, until too many characters come before one that begins anew. */
function refusingLonger(most: number, beginsAnew: (token: Token, depth: number) => boolean): (token: Token) => Token | typeof none {
  let depth = 0;
  let length = 0;
  return (token) => {
    const { name, value } = token;
    if (name === "startObject" || name === "startArray") depth += 1;
    if (name === "endObject" || name === "endArray") depth -= 1;
    length = beginsAnew(token, depth) ? 0 : length + 1 + (typeof value === "string" ? value.length : 0);
    if (length > most) throw new Error(`More than ${most} characters in one`);
    return PARTS.has(name) ? none : token;
  };
}

const PARTS = new Set(["String", "Number", "Key"].flatMap((kind) => [`start${kind}`, `end${kind}`]).concat("stringChunk", "numberChunk"));

function listAt(path: string | undefined): (stack: readonly (string | number | null)[], token: { name: string }) => boolean {
  if (path !== undefined) return (stack) => stack.join(".") === path;
  let found: string | undefined;
  return ([key, ...deeper], { name }) => {
    if (found === undefined && deeper.length === 0 && typeof key === "string" && name === "startArray") found = key;
    return found !== undefined && key === found;
  };
}

function noList(path: string) {
  return {
    reason: {
      fr: `Le fichier n'a pas de liste${path && ` « ${path} »`}, ou elle est vide.`,
      en: `The file has no list${path && ` "${path}"`}, or an empty one.`,
    },
    remedy: { fr: "Dites où est la liste avec « read.path ».", en: "Say where the list is with `read.path`." },
  };
}

/** Whoever reads the last stream is told of its errors. */
function ignoreError(): void {}
