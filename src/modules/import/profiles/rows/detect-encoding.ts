import { isUtf8 } from "node:buffer";
import chardet from "chardet";
import type { ImportFile } from "../../imported-record.js";

const SAMPLE = 64 * 1024;

/** Of one byte a character; all others are mistaken for Western European too easily. Latin-1 is read as the wider Windows-1252. */
const FALLBACK = "windows-1252";

/**
 * The encoding of a file, by its name in iconv-lite: its byte-order mark if it has one, UTF-8 if all of it is, UTF-16 if every other byte is
 * zero, else Windows-1252. Reads until the first byte that is not UTF-8, so that a late accent counts; DOS and Macintosh files must be named.
 */
export async function detectEncoding(file: ImportFile): Promise<string> {
  let pending = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of file.open()) {
    const bytes = Buffer.concat([pending, chunk as Buffer]);
    if (isFirst && bytes.length > 0) {
      const found = wideEncoding(bytes.subarray(0, SAMPLE));
      if (found !== undefined) return found;
      isFirst = false;
    }
    const end = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return FALLBACK;
    pending = bytes.subarray(end);
  }
  return isUtf8(pending) ? "utf-8" : FALLBACK;
}

function wideEncoding(sample: Buffer): string | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return "utf-16le";
  if (sample[0] === 0xfe && sample[1] === 0xff) return "utf-16be";
  if (!sample.includes(0)) return undefined;
  const detected = chardet.detect(sample)?.toLowerCase();
  return detected?.startsWith("utf-16") ? detected : undefined;
}

/** Where the last character that may go on in the next chunk begins. */
function wholeCharacters(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 4); at -= 1) {
    const byte = bytes[at] as number;
    if (byte >= 0xc0) return at;
    if (byte < 0x80) return at + 1;
  }
  return bytes.length;
}
