import { fileOf, readRows } from "../../../../../test/support/import-files.js";
import type { JsonForm } from "./json-rows.js";
import { tableRows } from "./table-rows.js";

async function read(text: string, form: JsonForm = {}, name = "file.json") {
  return await readRows(tableRows(fileOf(text, name), form));
}

const TWO = [{ nom: "A" }, { nom: "B" }];

describe("jsonRows", () => {
  it.each([
    ["a list", '[{"nom":"A"},{"nom":"B"}]'],
    ["a list after a byte-order mark", '\uFEFF [{"nom":"A"},{"nom":"B"}]'],
    ["the first list of an object", '{"year":2022,"sums":{"a":[1]},"data":[{"nom":"A"},{"nom":"B"}],"more":[{"nom":"C"}]}'],
    ["one object a line", '{"nom":"A"}\n{"nom":"B"}\n'],
  ])("reads %s", async (_, text) => {
    expect((await read(text)).cells).toEqual(TWO);
  });

  it("reads one object a line, were it alone", async () => {
    expect((await read('{"nom":"A"}', {}, "file.jsonl")).cells).toEqual([{ nom: "A" }]);
  });

  it("reads the list at a path", async () => {
    expect((await read('{"a":[{"x":1}],"result":{"records":[{"nom":"A"},{"nom":"B"}]}}', { path: "result.records" })).cells).toEqual(TWO);
  });

  it("says after which row a file that breaks off is not read any more", async () => {
    const { cells, problems } = await read(`[${'{"nom":"A"},'.repeat(10_000)}{"no`);
    expect(cells.length).toBeGreaterThan(5_000);
    expect(problems).toMatchObject([{ severity: "REJECTED", origin: { row: cells.length } }]);
  });

  it("says that there is no such list", async () => {
    const { problems } = await read('{"data":[{"nom":"A"}]}', { path: "records" });
    expect(problems).toMatchObject([{ severity: "REJECTED", reason: { en: expect.stringContaining('"records"') as string } }]);
  });

  it.each([
    ["a text", `{"nom":"${"a".repeat(1_100_000)}"}`],
    ["a name", `{"${"a".repeat(1_100_000)}":1}`],
    ["a number", `{"nom":${"1".repeat(1_100_000)}}`],
    ["a text outside of the list", "", `{"a":"${"a".repeat(1_100_000)}","data":[{"nom":"A"}]}`],
    ["an object", `{"a":[${`"${"a".repeat(900)}",`.repeat(12_000)}1]}`],
  ])("keeps no more of %s than it may be long", async (_, long, text = `[{"nom":"A"},${long},{"nom":"B"}]`) => {
    const { cells, problems } = await read(text);
    expect(cells.length).toBeLessThan(2);
    expect(problems).toMatchObject([{ severity: "REJECTED", reason: { en: expect.stringContaining("More than") as string } }]);
  });

  it("reads lists of any length, and what is as long as it may be", async () => {
    const nom = "a".repeat(900_000);
    const { cells, problems } = await read(JSON.stringify(Array.from({ length: 12 }, () => ({ nom }))));
    expect([cells.length, problems]).toEqual([12, []]);
  });
});
