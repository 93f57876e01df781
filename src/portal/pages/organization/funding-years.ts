interface Payment {
  readonly startDate: string | null;
  readonly amount: { readonly value: string; readonly currency: string } | null;
  readonly from: { readonly id: string };
}

export interface FundingYear {
  readonly year: string;
  /** In euros; what others paid to it, and it to others. */
  readonly received: number;
  readonly given: number;
}

/** Sums of the amounts that are known, by the year in which a payment began, the latest first. */
export function fundingYears(payments: readonly Payment[], id: string): readonly FundingYear[] {
  const years = new Map<string, { received: number; given: number }>();
  for (const { startDate, amount, from } of payments) {
    if (startDate === null || amount?.currency !== "EUR") continue;
    const year = startDate.slice(0, 4);
    const sums = years.get(year) ?? { received: 0, given: 0 };
    years.set(year, sums);
    sums[from.id === id ? "given" : "received"] += Number(amount.value);
  }
  return [...years].map(([year, sums]) => ({ year, ...sums })).sort((one, other) => other.year.localeCompare(one.year));
}
