import { parse } from "csv-parse/sync";
import { csvText } from "./csv-text.js";

describe("CSV", () => {
  it.each(["\n", "\r", "\r\n"])("keeps a cell with %j in one cell, where no line of it begins a row", (end) => {
    const text = csvText([[`un${end}=HYPERLINK(1)`, "deux", 3]]);
    expect(parse(text, { record_delimiter: "\r\n" })).toEqual([[`un${end}=HYPERLINK(1)`, "deux", "3"]]);
    expect(text).toBe(`"un${end}=HYPERLINK(1)",deux,3\r\n`);
  });

  it.each(["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])("has no cell that begins with %j", (sign) => {
    expect(parse(csvText([[`${sign}1+1`]], ";"), { delimiter: ";" })).toEqual([[`'${sign}1+1`]]);
  });

  it("leaves numbers as they are, writes what is true as it is said, and nothing for what is missing", () => {
    expect(csvText([[-3, true, false, null, undefined, "a;b"]], ";")).toBe('-3;true;false;;;"a;b"\r\n');
  });
});
