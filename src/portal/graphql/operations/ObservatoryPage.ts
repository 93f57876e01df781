// Made by `npm run operations:types` of schema/operations/ObservatoryPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ObservatoryPageQueryVariables = Exact<{
  year: number;
}>;


export type ObservatoryPageQuery = { readonly observatory: { readonly formats: { readonly rows: ReadonlyArray<{ readonly participations: number, readonly distinctPeople: number | null, readonly meetings: number, readonly fieldTeams: number, readonly partners: number, readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }> }>, readonly total: { readonly participations: number, readonly distinctPeople: number | null, readonly meetings: number, readonly fieldTeams: number, readonly partners: number }, readonly about: { readonly counts: string, readonly fromYear: number | null, readonly until: string, readonly source: string, readonly protection: string | null } }, readonly publics: { readonly rows: ReadonlyArray<{ readonly participations: number, readonly distinctPeople: number | null, readonly meetings: number, readonly fieldTeams: number, readonly partners: number, readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }> }> }, readonly years: { readonly rows: ReadonlyArray<{ readonly participations: number, readonly distinctPeople: number | null, readonly meetings: number, readonly fieldTeams: number, readonly partners: number, readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }> }>, readonly about: { readonly counts: string, readonly fromYear: number | null, readonly until: string, readonly source: string, readonly protection: string | null } }, readonly neighbourhoods: { readonly rows: ReadonlyArray<{ readonly organizations: number, readonly reached: number, readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }> }>, readonly about: { readonly counts: string, readonly fromYear: number | null, readonly until: string, readonly source: string, readonly protection: string | null } }, readonly neighbourhoodsUntilThen: { readonly rows: ReadonlyArray<{ readonly organizations: number, readonly reached: number, readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }> }> } }, readonly territories: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly name: string } }> } };

export type AttendanceRowPartsFragment = { readonly participations: number, readonly distinctPeople: number | null, readonly meetings: number, readonly fieldTeams: number, readonly partners: number, readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }> };

export type ReachedRowPartsFragment = { readonly organizations: number, readonly reached: number, readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }> };

export type FigureAboutPartsFragment = { readonly counts: string, readonly fromYear: number | null, readonly until: string, readonly source: string, readonly protection: string | null };

export const ObservatoryPage = storedOperation<ObservatoryPageQuery, ObservatoryPageQueryVariables>("ObservatoryPage", "query");
