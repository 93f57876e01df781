import type { Audience } from "../../core/audience.js";
import type { ContactPointKind } from "../organization/index.js";
import type { ImportedIdentifier, RowOrigin } from "./imported-record.js";

/** The types of which imports write records, as the schema names them. */
export type StagedType =
  | "Territory"
  | "Organization"
  | "Person"
  | "Position"
  | "Relationship"
  | "Project"
  | "Partnership"
  | "Event"
  | "Participation"
  | "SheetLine"
  | "Publication"
  | "Contribution"
  | "Committee"
  | "College"
  | "Seat"
  | "Mandate"
  | "Meeting"
  | "AgendaItem"
  | "MeetingAttendance"
  | "Proxy"
  | "Decision"
  | "Document"
  | "Indicator"
  | "Observation"
  | "TerritoryCorrespondence";

export interface StagedContactPoint {
  /** Of the contact point that it may become. */
  readonly id: string;
  readonly kind: ContactPointKind;
  readonly label: string | null;
  readonly value: string;
  readonly audience: Audience;
}

/** What helps to match a record, or is written elsewhere than in it. */
export interface StagedHints {
  readonly postalCode?: string | undefined;
  readonly commune?: string | undefined;
  readonly email?: string;
  /** `type|key` of the organization that leads a project. */
  readonly lead?: string;
  /** The one of exactly this name and kind, or a new one. */
  readonly isExact?: boolean;
  /** Codes of the territories that contain it. */
  readonly containedIn?: readonly string[];
  /** What a line of a sign-in sheet says. */
  readonly line?: SheetLineHint;
  readonly attendance?: Readonly<Record<string, number>>;
  readonly attendanceTotal?: number;
}

/**
 * By field, what a record names of another: by what the source knows that, or its id in the directory; or the name of somebody who sits.
 */
export type NamedHints = Readonly<Record<string, string>>;

export interface SheetLineHint {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly organization: string | null;
}

/** One record of the directory as the files have it: an imported record is cut into as many as it describes. */
export interface StagedRecord {
  /** Of the planned change, and of the record that it may create. */
  readonly id: string;
  readonly type: StagedType;
  /** By what the source knows it. */
  readonly key: string;
  readonly origin: RowOrigin;
  readonly label: string;
  /** Named without being described: created where it is missing, never changed. */
  readonly isReference: boolean;
  /** In the form of the API's inputs. */
  readonly given: Readonly<Record<string, unknown>>;
  /** By field, `type|key` of another staged record. */
  readonly refs?: Readonly<Record<string, string>>;
  /** What helps to match it and is not kept. */
  readonly hints?: StagedHints | NamedHints;
  readonly identifiers?: readonly ImportedIdentifier[];
  readonly contactPoints?: readonly StagedContactPoint[];
  readonly verifiedOn?: string;
}

export function refTo(type: StagedType, key: string): string {
  return `${type}|${key}`;
}
