import { existsSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TextTable } from "./text-table.js";

const textOf = (number: number): string => `Écrit « ${number} »\n${"é".repeat(number % 50)}`;
const folders = (): string[] => readdirSync(tmpdir()).filter((name) => /^maillage-\w+-\d+-texts-/.test(name));

describe("a workbook's table of texts", () => {
  it("answers every text in any order, though most are in a file that nobody else may read", () => {
    const before = new Set(folders());
    const table = new TextTable({ kept: 2_000, block: 300 });
    for (let number = 0; number < 3_000; number += 1) table.add(textOf(number));
    const [folder] = folders().filter((name) => !before.has(name));
    const file = join(tmpdir(), folder as string, "texts");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (let at = 0; at < 3_000; at += 1) expect(table.at((at * 1_237) % 3_000)).toBe(textOf((at * 1_237) % 3_000));
    expect([table.at(3_000), table.at(-1), table.at(Number.NaN)]).toEqual(["", "", ""]);
    table.close();
    expect(existsSync(file)).toBe(false);
  });

  it("writes no file while its texts fit", () => {
    const before = folders();
    const table = new TextTable();
    for (let number = 0; number < 3_000; number += 1) table.add(textOf(number));
    expect(table.at(2_999)).toBe(textOf(2_999));
    expect(folders()).toEqual(before);
    table.close();
  });
});
