import { csvOf, type FigureColumn } from "./figure-table.js";

describe("a figure's table", () => {
  it("is CSV in which nothing is a formula and kept numbers say so", () => {
    const rows: readonly { readonly name: string; readonly count: number | null }[] = [
      { name: 'Les « Portes »; "Vingtième"', count: 1200 },
      { name: "=HYPERLINK(1)", count: null },
      { name: "-1+1", count: -3.5 },
    ];
    const columns: readonly FigureColumn<(typeof rows)[number]>[] = [
      { name: "Quartier", value: ({ name }) => name },
      { name: "Présences", value: ({ count }) => count },
    ];
    expect(csvOf(columns, rows, "s")).toBe(
      '\u{feff}Quartier;Présences\r\n"Les « Portes »; ""Vingtième""";1200\r\n\'=HYPERLINK(1);s\r\n\'-1+1;-3,5\r\n',
    );
  });
});
