import { createHash, randomInt } from "node:crypto";
import { crc32 } from "node:zlib";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const LOOKUP_LENGTH = 12;
/** 62^43 is just above 2^256. */
const SECRET_LENGTH = 43;
const CHECKSUM_LENGTH = 6;

const form = new RegExp(`^(mlg_([0-9A-Za-z]{${LOOKUP_LENGTH}})_([0-9A-Za-z]{${SECRET_LENGTH}}))([0-9A-Za-z]{${CHECKSUM_LENGTH}})$`);

/** The two parts of a key: one that finds it, one that proves it. */
export interface ApiKeyText {
  readonly lookup: string;
  readonly secret: string;
}

/**
 * `mlg_` + lookup + `_` + secret + checksum: one word to a double click, known to scanners of leaked secrets by its prefix, and
 * told to be truncated or mistyped without looking it up.
 */
export function printApiKey({ lookup, secret }: ApiKeyText): string {
  const body = `mlg_${lookup}_${secret}`;
  return body + checksum(body);
}

/** Undefined for what is no key, or one that lost or changed a character. */
export function readApiKey(text: string): ApiKeyText | undefined {
  const [, body = "", lookup = "", secret = "", check] = form.exec(text) ?? [];
  return check !== undefined && check === checksum(body) ? { lookup, secret } : undefined;
}

export function newApiKey(): ApiKeyText {
  return { lookup: randomText(LOOKUP_LENGTH), secret: randomText(SECRET_LENGTH) };
}

/** What is kept of a secret. It is random, so that a fast hash is as good as a slow one. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** How a key is told from others in lists and conversations: its public part. */
export function publicPart(lookup: string): string {
  return `mlg_${lookup}`;
}

function checksum(body: string): string {
  let rest = crc32(body);
  let digits = "";
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    digits = ALPHABET.charAt(rest % ALPHABET.length) + digits;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return digits;
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
}
