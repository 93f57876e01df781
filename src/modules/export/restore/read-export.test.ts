import { pipeline, Readable } from "node:stream";
import { createGunzip, gzipSync } from "node:zlib";
import { encodeNodeId } from "../../../planner/node-id.js";
import { EXPORTED_TYPES } from "../exported-types.js";
import { readExport } from "./read-export.js";

const types = EXPORTED_TYPES.map(({ type }) => type);
const ids = [1, 2, 3, 4].map((number) => encodeNodeId({ type: "Source", uuid: `019c0000-0000-7000-8000-00000000000${number}` }));

const head = (after?: string): object => ({ type: "Export", version: 1, audience: "STAFF", types, after });
const end = (records: number): object => ({ type: "End", records });
const source = (index: number, name = "Une source"): object => ({
  ...{ type: "Source", id: ids[index], name, url: null, licence: null, isFictitious: false },
  ...{ createdAt: "2026-11-23T10:00:00.000Z", updatedAt: "2026-11-23T10:00:00.000Z", version: 1 },
});

const textOf = (lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join("");

async function namesIn(file: Readable): Promise<unknown[]> {
  const names: unknown[] = [];
  for await (const { name } of readExport(file)) names.push(name);
  return names;
}

/** In chunks that cut lines, and characters, anywhere. */
function chunksOf(text: string | Buffer): Readable {
  const bytes = Buffer.from(text);
  return Readable.from(Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.subarray(at * 7, at * 7 + 7)));
}

test("a text may hold what others take for an end of line", async () => {
  const name = "un\u2028deux\u2029trois\u0085quatre é";
  expect(await namesIn(chunksOf(textOf([head(), source(0, name), end(1)])))).toEqual([name]);
});

test("parts that go on with each other are one export", async () => {
  const parts = [head(), source(0), source(1), head(ids[1]), source(2), head(ids[2]), source(3), end(1)];
  expect(await namesIn(chunksOf(textOf(parts)))).toHaveLength(4);
});

test.each([
  ["a part alone", [head(ids[1]), source(2), end(1)]],
  ["parts between which lines are missing", [head(), source(0), head(ids[1]), source(2), end(1)]],
  ["a beginning twice", [head(), source(0), head(), source(0), end(1)]],
  ["fewer lines than the last one says", [head(), source(0), end(2)]],
])("%s is not the whole", async (_what, lines) => {
  await expect(namesIn(chunksOf(textOf(lines)))).rejects.toMatchObject({
    name: "OperatorError",
    message: expect.stringMatching(/missing/),
  });
});

test("what follows the end is none of the export's", async () => {
  await expect(namesIn(chunksOf(textOf([head(), end(0), source(0)])))).rejects.toMatchObject({ name: "UnreadableLine", line: 3 });
});

test("a compressed file that breaks off is said to", async () => {
  const packed = gzipSync(textOf([head(), ...Array.from({ length: 500 }, () => source(0)), end(500)]));
  const file = pipeline(chunksOf(packed.subarray(0, packed.length - 20)), createGunzip(), () => undefined);
  await expect(namesIn(file)).rejects.toMatchObject({ name: "OperatorError", message: expect.stringMatching(/missing/) });
});
