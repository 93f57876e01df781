import { type Language, useLanguage } from "./language.js";

/** Writes numbers, amounts and dates as the language does. Instants are told in Paris time. */
export class Format {
  constructor(private readonly language: Language) {}

  number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }

  /** A difference, with its sign: +3, −2. */
  signed(value: number): string {
    return new Intl.NumberFormat(this.locale, { signDisplay: "exceptZero" }).format(value);
  }

  /** @param share 0 to 1; 100 % is all of it, not nearly all */
  percent(share: number): string {
    return new Intl.NumberFormat(this.locale, { style: "percent", roundingMode: "floor" }).format(share);
  }

  /** @param value a decimal as the API gives it; cents only where there are any */
  money({ value, currency }: { readonly value: string; readonly currency: string }): string {
    const options = { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" } as const;
    return new Intl.NumberFormat(this.locale, options).format(Number(value));
  }

  /** @param partial 2026, 2026-11 or 2026-11-22, said as precisely as it is known */
  date(partial: string): string {
    const [year = "", month, day] = partial.split("-");
    if (month === undefined) return year;
    const instant = new Date(`${year}-${month}-${day ?? "01"}T12:00:00Z`);
    const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
    if (day !== undefined) options.day = "numeric";
    return this.dated(instant, options);
  }

  /** The day of an instant, e.g. « mercredi 23 novembre 2026 ». */
  day(instant: string): string {
    return this.dated(new Date(instant), { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Paris" });
  }

  time(instant: string): string {
    const options = { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Paris" } as const;
    return new Intl.DateTimeFormat(this.locale, options).format(new Date(instant));
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: "conjunction" }).format(items);
  }

  /** French says « 1er » of the first of a month, and plain numbers of the others. */
  private dated(instant: Date, options: Intl.DateTimeFormatOptions): string {
    const parts = new Intl.DateTimeFormat(this.locale, options).formatToParts(instant);
    return parts.map(({ type, value }) => (type === "day" && value === "1" && this.language === "fr" ? "1er" : value)).join("");
  }

  private get locale(): string {
    return this.language === "fr" ? "fr-FR" : "en-GB";
  }
}

const formats: Readonly<Record<Language, Format>> = { fr: new Format("fr"), en: new Format("en") };

export function useFormat(): Format {
  return formats[useLanguage()];
}
