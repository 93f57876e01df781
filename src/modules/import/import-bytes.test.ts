import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { byteProgress } from "./import-bytes.js";

const fileOf = (text: string) => ({ name: text, size: text.length, open: () => Readable.from([Buffer.from(text)]) });

describe("how much of the files was read", () => {
  it("counts each file once, however often it is opened", async () => {
    const { files, total, done } = byteProgress([fileOf("un"), fileOf("deux")]);
    expect([total, done()]).toEqual([6, 0]);
    await buffer(files[0]?.open() as Readable);
    await buffer(files[0]?.open() as Readable);
    expect(done()).toBe(2);
    await buffer(files[1]?.open() as Readable);
    expect(done()).toBe(6);
  });
});
