/** Shapes of the lines of data/paris/*.jsonl: written by `npm run data:extract`, read by the sample's loader. */

export interface SourceRecord {
  readonly key: string;
  readonly name: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly isFictitious: boolean;
}

export interface TerritoryRecord {
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  /** Year of the list of priority neighbourhoods; null for what is not a QPV. */
  readonly generation: number | null;
  /** `kind:code` of the territories that directly contain it. */
  readonly containedIn: readonly string[];
  /** Latitude and longitude (WGS 84) of its centre, when a source gives them. */
  readonly location: readonly [number, number] | null;
}

export interface IdentifierRecord {
  readonly scheme: string;
  readonly value: string;
  /** Key of the source that issues the identifier (EXTERNAL only). */
  readonly source?: string;
}

export interface ContactPointRecord {
  readonly kind: string;
  readonly label: string | null;
  readonly value: string;
}

export interface OrganizationRecord {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly otherNames: readonly string[];
  readonly description: string | null;
  readonly identifiers: readonly IdentifierRecord[];
  /** Latitude and longitude (WGS 84), when a source gives them. */
  readonly location: readonly [number, number] | null;
  readonly parent: string | null;
  /** `kind:code` of territories. */
  readonly territories: readonly string[];
  /** Codes of themes. */
  readonly themes: readonly string[];
  readonly contactPoints: readonly ContactPointRecord[];
  /** Keys of sources. */
  readonly sources: readonly string[];
}

export interface RelationshipRecord {
  readonly id: string;
  readonly kind: string;
  readonly label: string | null;
  readonly from: string;
  readonly to: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** Euros, with at most two decimals. */
  readonly amount: string | null;
  readonly sources: readonly string[];
}

export interface ProjectRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly territories: readonly string[];
  readonly startDate: string | null;
  readonly lead: string;
  readonly sources: readonly string[];
}
