import { type Fault, faults, isAmount, isPartialDate, mayFollow, plainText } from "./checked-value.js";
import type { RowOrigin, RowProblem } from "./imported-record.js";

/** Thrown for a record that cannot be kept at all. */
export class RowRejected extends Error {
  override readonly name = "RowRejected";

  constructor(readonly problem: RowProblem) {
    super("A row cannot be imported");
  }
}

/** Gathers the fields of one record, each in the form of the API's inputs; what cannot be kept is left out and named. */
export class CheckedFields {
  readonly given: Record<string, unknown> & { location?: unknown; givenName?: unknown } = {};

  constructor(
    private readonly origin: RowOrigin,
    private readonly warn: (problem: RowProblem) => void,
  ) {}

  /** @throws RowRejected where the text is empty or too long */
  required(name: string, text: string, most: number): string {
    const value = plainText(text);
    if (value === "" || value.length > most) throw new RowRejected(this.problem("REJECTED", name, text, faults.text(most)));
    this.given[name] = value;
    return value;
  }

  text(name: string, text: string | null | undefined, most: number): void {
    if (text === undefined) return;
    const value = text === null ? null : plainText(text) || null;
    if (value !== null && value.length > most) {
      this.leaveOut(name, value, faults.text(most));
      return;
    }
    this.given[name] = value;
  }

  plain(name: string, value: unknown): void {
    if (value !== undefined) this.given[name] = value;
  }

  date(name: string, date: string | null | undefined): void {
    if (date === undefined) return;
    if (date !== null && !isPartialDate(date)) {
      this.leaveOut(name, date, faults.date);
      return;
    }
    this.given[name] = date;
  }

  /** Two dates, of which the first may not be after the second. */
  period(first: string, start: string | null | undefined, second: string, end: string | null | undefined): void {
    this.date(first, start);
    this.date(second, end);
    const from = this.given[first];
    const to = this.given[second];
    if (typeof from !== "string" || typeof to !== "string" || mayFollow(from, to)) return;
    delete this.given[second];
    this.leaveOut(second, to, faults.period);
  }

  amount(name: string, amount: string | null | undefined): void {
    if (amount === undefined) return;
    if (amount !== null && !isAmount(amount)) {
      this.leaveOut(name, amount, faults.amount);
      return;
    }
    this.given[name] = amount === null ? null : { value: decimal(amount), currency: "EUR" };
  }

  location(location: { readonly latitude: number; readonly longitude: number } | null | undefined): void {
    if (location === undefined) return;
    if (location !== null && !(Math.abs(location.latitude) <= 90 && Math.abs(location.longitude) <= 180)) {
      this.leaveOut("location", `${location.latitude} ${location.longitude}`, faults.location);
      return;
    }
    this.given.location = location === null ? null : { latitude: location.latitude, longitude: location.longitude };
  }

  /** Codes that the directory knows, in order. */
  codes(name: string, codes: readonly string[] | undefined, known: ReadonlySet<string>): void {
    if (codes === undefined) return;
    for (const code of codes) if (!known.has(code)) this.leaveOut(name, code, faults.code);
    this.given[name] = [...new Set(codes.filter((code) => known.has(code)))].sort();
  }

  /** @throws RowRejected where the directory does not know the code */
  knownCode(name: string, code: string, known: ReadonlySet<string>): void {
    if (!known.has(code)) throw new RowRejected(this.problem("REJECTED", name, code, faults.code));
    this.given[name] = code;
  }

  /** A number with two decimals at most, as a text. @throws RowRejected */
  quantity(name: string, value: string): void {
    if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(value)) throw new RowRejected(this.problem("REJECTED", name, value, faults.quantity));
    this.given[name] = value.startsWith("-") ? `-${decimal(value.slice(1))}` : decimal(value);
  }

  leaveOut(column: string, value: string, fault: Fault): void {
    this.warn(this.problem("WARNING", column, value, fault));
  }

  private problem(severity: RowProblem["severity"], column: string, value: string, { reason, remedy }: Fault): RowProblem {
    return { type: "Problem", severity, origin: this.origin, column, value: value.slice(0, 500), reason, remedy };
  }
}

/** As PostgreSQL writes an amount. */
function decimal(amount: string): string {
  const [whole = "0", cents = ""] = amount.split(".");
  return `${whole.replace(/^0+(?=\d)/, "")}.${cents.padEnd(2, "0")}`;
}
