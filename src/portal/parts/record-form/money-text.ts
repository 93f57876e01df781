/** An amount, as the API's inputs have it: a decimal with a point. */
export interface MoneyInput {
  readonly value: string;
  readonly currency: string;
}

const EURO = "EUR";

/** In euros the amount alone; otherwise its currency's code after it. */
export function textOfMoney({ value, currency }: MoneyInput): string {
  return currency === EURO ? value : `${value} ${currency}`;
}

/** @returns undefined where the text is no amount: « 12 000,50 », « 12000.5 € » and « 900 USD » are */
export function moneyIn(text: string): MoneyInput | undefined {
  const [, whole, cents = "", currency = ""] = /^(\d[\d\s]*)(?:[.,](\d{1,2}))?\s*(€|[A-Za-z]{3})?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const digits = whole.replaceAll(/\s/g, "").replace(/^0+(?=\d)/, "");
  if (digits.length > 12) return undefined;
  return { value: `${digits}.${cents.padEnd(2, "0")}`, currency: ["", "€"].includes(currency) ? EURO : currency.toUpperCase() };
}
