import { moneyIn, textOfMoney } from "./money-text.js";

describe("an amount that somebody types", () => {
  it.each([
    ["12000", "12000.00"],
    ["12 000,50", "12000.50"],
    ["12\u202f000,5 €", "12000.50"],
    ["0012.5", "12.50"],
    ["0", "0.00"],
  ])("%s is an amount in euros", (text, value) => {
    expect(moneyIn(text)).toEqual({ value, currency: "EUR" });
  });

  it.each(["", "-3", "douze", "1,234", "12.000,50", "1234567890123"])("%s is none", (text) => {
    expect(moneyIn(text)).toBeUndefined();
  });

  it("keeps a currency that is not the euro", () => {
    expect(moneyIn("900 usd")).toEqual({ value: "900.00", currency: "USD" });
    expect(textOfMoney({ value: "900.00", currency: "USD" })).toBe("900.00 USD");
    expect(textOfMoney({ value: "900.00", currency: "EUR" })).toBe("900.00");
  });
});
