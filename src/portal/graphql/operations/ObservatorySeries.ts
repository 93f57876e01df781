// Made by `npm run operations:types` of schema/operations/ObservatorySeries.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ObservationFilter = {
  readonly during?: PeriodInput | null | undefined;
  readonly generation?: number | null | undefined;
  readonly indicator?: ReadonlyArray<string> | null | undefined;
  readonly territory?: ReadonlyArray<string> | null | undefined;
};

export type PeriodInput = {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type ObservatorySeriesQueryVariables = Exact<{
  filter?: ObservationFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type ObservatorySeriesQuery = { readonly observatory: { readonly series: { readonly seriesCount: number, readonly notice: string | null, readonly series: ReadonlyArray<{ readonly generation: number | null, readonly indicator: { readonly code: string, readonly label: string, readonly definition: string | null, readonly unit: string }, readonly territory: { readonly code: string, readonly name: string }, readonly observations: ReadonlyArray<{ readonly period: string, readonly value: string, readonly note: string | null, readonly source: { readonly name: string, readonly licence: string | null } | null }> }> } } };

export const ObservatorySeries = storedOperation<ObservatorySeriesQuery, ObservatorySeriesQueryVariables>("ObservatorySeries", "query");
