import { areCounts, countsIn, textOfCounts, withCount, writtenCount } from "./counted-lines.js";

describe("numbers by code", () => {
  it("are written one by one, kept as they were written, and read where they are numbers", () => {
    const text = withCount(withCount("STATE\t4", "OTHER", "12"), "STATE", "3x");
    expect(text).toBe("OTHER\t12\nSTATE\t3x");
    expect(writtenCount(text, "STATE")).toBe("3x");
    expect(areCounts(text)).toBe(false);
    expect([...countsIn(text)]).toEqual([["OTHER", 12]]);
    expect(withCount(text, "STATE", "")).toBe(textOfCounts([["OTHER", 12]]));
    expect(areCounts("")).toBe(true);
  });
});
