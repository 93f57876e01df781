import { LinearExpression, regularExpression } from "./regular-expression.js";

describe("regular expressions of mappings", () => {
  it("take time in proportion to the text", () => {
    const begun = process.cpuUsage();
    expect(new LinearExpression("^(a+)+$").test(`${"a".repeat(5_000)}!`)).toBe(false);
    expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000); // JavaScript's own needs longer than the world stands
  });

  it("ignore case, and take every space for one", () => {
    const postcode = new LinearExpression(String.raw`cedex\s+(\d+)`);
    expect(postcode.find("PARIS CEDEX\u00a012")).toBe("12");
    expect(postcode.find("Paris")).toBeUndefined();
  });

  it("replace as in JavaScript", () => {
    expect(new LinearExpression(String.raw`(\d+) bis`).replaceAll("1 bis, 2 BIS", "$1b")).toBe("1b, 2b");
    expect(new LinearExpression("[,;]").split("a,b;c")).toEqual(["a", "b", "c"]);
  });

  it.each(["(?=a)b", String.raw`(a)\1`, "("])("refuse %s", (pattern) => {
    expect(regularExpression.safeParse(pattern).error?.issues[0]?.message).toContain("error parsing regexp");
  });
});
