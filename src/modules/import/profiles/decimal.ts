/** « 1 234,50 € », « 1,234.50 » or « 1234.5 » as a decimal text, 1234.50 or 1234.5; undefined for what is no number. */
export function decimal(text: string): string | undefined {
  const compact = text.replace(/[\s\u202f€']|EUR(?:OS?)?$/gi, "");
  const isFrench = /,\d{1,2}$/.test(compact) || !compact.includes(".");
  const number = isFrench ? compact.replaceAll(".", "").replace(",", ".") : compact.replaceAll(",", "");
  return /^-?\d+(?:\.\d+)?$/.test(number) ? number : undefined;
}
