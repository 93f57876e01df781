/** How many of something, a line each: its code and its number by a tab. */
export function countsIn(text: string): ReadonlyMap<string, number> {
  const lines = text === "" ? [] : text.split("\n").map((line) => line.split("\t"));
  return new Map(lines.flatMap(([code = "", count = ""]) => (/^\d+$/.test(count.trim()) ? [[code, Number(count)]] : [])));
}

export function textOfCounts(counts: Iterable<readonly [code: string, count: string | number]>): string {
  return [...counts].map(([code, count]) => `${code}\t${count}`).join("\n");
}

/** What was written of one code, though it be no number. */
export function writtenCount(text: string, code: string): string {
  return (
    text
      .split("\n")
      .find((line) => line.startsWith(`${code}\t`))
      ?.split("\t")[1] ?? ""
  );
}

/** The same text with another number of one code; nothing written is no line. */
export function withCount(text: string, code: string, written: string): string {
  const others = text.split("\n").filter((line) => line !== "" && !line.startsWith(`${code}\t`));
  return [...others, ...(written.trim() === "" ? [] : [`${code}\t${written}`])].join("\n");
}

/** Whether every line has a whole number, from 0. */
export function areCounts(text: string): boolean {
  return countsIn(text).size === text.split("\n").filter((line) => line !== "").length;
}
