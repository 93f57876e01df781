export interface AnsweredKey {
  readonly code: string | null;
  readonly label: string;
}

/** Measures by name: counts, amounts as texts, null for what is kept. */
export type AnsweredMeasures = Readonly<Record<string, number | string | null>>;

export interface AnsweredFigures {
  readonly rows: readonly ({ readonly keys: readonly AnsweredKey[] } & { readonly [measure: string]: unknown })[];
  readonly total: AnsweredMeasures;
  readonly rowCount: number;
  readonly about: {
    readonly counts: string;
    readonly fromYear: number | null;
    readonly until: string;
    readonly source: string;
    readonly protection: string | null;
  };
}

export interface AnsweredSeries {
  readonly seriesCount: number;
  readonly notice: string | null;
  readonly series: readonly {
    readonly generation: number | null;
    readonly indicator: { readonly code: string; readonly label: string; readonly definition: string | null; readonly unit: string };
    readonly territory: { readonly code: string; readonly name: string };
    readonly observations: readonly {
      readonly period: string;
      readonly value: string;
      readonly note: string | null;
      readonly source: { readonly name: string; readonly licence: string | null } | null;
    }[];
  }[];
}

export function measuresOf(row: AnsweredFigures["rows"][number]): AnsweredMeasures {
  return row as unknown as AnsweredMeasures;
}
