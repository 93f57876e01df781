// Made by `npm run operations:types` of schema/operations/ObservatoryTerritories.graphql.
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

export type TerritoryKind =
  | 'ARRONDISSEMENT'
  | 'COMMUNE'
  | 'COUNTRY'
  | 'DEPARTMENT'
  | 'QPV'
  | 'REGION';

export type ObservatoryTerritoriesQueryVariables = Exact<{
  filter?: ObservationFilter | null | undefined;
}>;


export type ObservatoryTerritoriesQuery = { readonly observatory: { readonly indicators: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly label: string } }> }, readonly series: { readonly seriesCount: number, readonly notice: string | null, readonly series: ReadonlyArray<{ readonly generation: number | null, readonly indicator: { readonly code: string, readonly label: string, readonly definition: string | null, readonly unit: string }, readonly territory: { readonly code: string, readonly name: string, readonly kind: TerritoryKind }, readonly observations: ReadonlyArray<{ readonly period: string, readonly value: string, readonly source: { readonly name: string, readonly licence: string | null } | null }> }> } }, readonly territories: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly name: string, readonly generation: number | null } }> } };

export const ObservatoryTerritories = storedOperation<ObservatoryTerritoriesQuery, ObservatoryTerritoriesQueryVariables>("ObservatoryTerritories", "query");
