import { fundingYears } from "./funding-years.js";

describe("funding by year", () => {
  it("tells what was received from what was given, and leaves out what has no amount or no date", () => {
    const euros = (value: string) => ({ value, currency: "EUR" });
    const payments = [
      { startDate: "2022", amount: euros("1500.50"), from: { id: "city" } },
      { startDate: "2022-03-01", amount: euros("100"), from: { id: "us" } },
      { startDate: "2023", amount: euros("20"), from: { id: "city" } },
      { startDate: "2023", amount: null, from: { id: "city" } },
      { startDate: null, amount: euros("9"), from: { id: "city" } },
    ];
    expect(fundingYears(payments, "us")).toEqual([
      { year: "2023", received: 20, given: 0 },
      { year: "2022", received: 1500.5, given: 100 },
    ]);
  });
});
