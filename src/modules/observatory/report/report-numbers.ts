import type { Language } from "../../../core/language.js";
import type { AnsweredMeasures } from "./report-answers.js";
import type { ColumnForm } from "./report-section.js";

const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };

/** Writes the values of a report in its language. */
export class ReportNumbers {
  private readonly whole: Intl.NumberFormat;
  private readonly decimal: Intl.NumberFormat;
  private readonly percent: Intl.NumberFormat;
  private readonly day: Intl.DateTimeFormat;

  constructor(private readonly language: Language) {
    const locale = LOCALES[language];
    this.whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    this.decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    this.percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
    this.day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  }

  count(value: number): string {
    return this.whole.format(value);
  }

  value(value: number): string {
    return this.decimal.format(value);
  }

  share(part: number, of: number): string {
    return of === 0 ? "–" : this.percent.format(part / of);
  }

  date(day: string): string {
    return this.day.format(new Date(`${day}T00:00:00Z`));
  }

  /** A short amount for the end of a bar: millions where it is one. */
  short(value: number): string {
    if (value < 1_000_000) return this.count(value);
    return `${new Intl.NumberFormat(LOCALES[this.language], { maximumFractionDigits: 1 }).format(value / 1_000_000)} M`;
  }

  measure(value: AnsweredMeasures[string] | undefined, form: ColumnForm = "count"): string {
    if (value === null || value === undefined) return this.language === "fr" ? "moins de 5" : "fewer than 5";
    return form === "euros" ? `${this.count(Number(value))} €` : this.count(Number(value));
  }
}
