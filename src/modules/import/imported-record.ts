import type { Audience } from "../../core/audience.js";
import type { Translated } from "../../core/language.js";
import type { MandateRole } from "../committee/index.js";
import type { AttendeeCategory, ParticipationRole } from "../event/index.js";
import type { ContactPointKind, IdentifierScheme, OrganizationKind } from "../organization/index.js";
import type { PartnershipRole } from "../project/index.js";
import type { RelationshipKind } from "../relationship/index.js";
import type { TerritoryKind } from "../territory/index.js";
import type { DeclaredTypeName } from "./declared-type.js";

/** Where a record stands in a file, as a person would look it up. */
export interface RowOrigin {
  readonly file: string;
  /** The line of a CSV, the row of a sheet, the rank in a list: from 1. */
  readonly row: number;
}

interface Imported {
  readonly origin: RowOrigin;
}

export interface ImportedIdentifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

export interface ImportedContactPoint {
  readonly kind: ContactPointKind;
  readonly label?: string;
  readonly value: string;
  /** Who may know of it at least; by default as the kind of organization says. */
  readonly audience?: Audience;
}

/**
 * What a file says of an organization. An absent field is one of which the file says nothing; null says that there is none. Dates are
 * partial dates, amounts decimal texts.
 */
export interface ImportedOrganization extends Imported {
  readonly type: "Organization";
  /** By what the source knows it. Without one it is known again by its identifiers, else by what it is called and where it is. */
  readonly externalId?: string;
  readonly identifiers: readonly ImportedIdentifier[];
  readonly kind?: OrganizationKind;
  readonly name: string;
  readonly acronym?: string | null;
  readonly otherNames?: readonly string[];
  readonly description?: string | null;
  readonly foundedOn?: string | null;
  readonly dissolvedOn?: string | null;
  readonly location?: { readonly latitude: number; readonly longitude: number } | null;
  /** Of its address: helps to match it, and is not kept but as a contact point. */
  readonly postalCode?: string;
  /** INSEE code of the commune of its address. */
  readonly commune?: string;
  readonly contactPoints?: readonly ImportedContactPoint[];
  /** Codes of themes. */
  readonly themes?: readonly string[];
  /** INSEE or QPV codes of the territories where it works. */
  readonly territories?: readonly string[];
  readonly parent?: OrganizationReference | null;
  /** When the source last made sure of it. */
  readonly verifiedOn?: string;
}

/** An organization that a row names without describing it. Enough of it to be matched; created when nothing matches and it has a name. */
export interface OrganizationReference extends Partial<Omit<ImportedOrganization, "type" | "origin" | "parent">> {
  /** Named by whoever wrote the mapping, not by the file: the one of exactly this name and kind, or a new one. What is alike leaves no doubt. */
  readonly isExact?: boolean;
}

export interface ImportedPerson extends Imported {
  readonly type: "Person";
  readonly externalId?: string;
  readonly givenName: string | null;
  readonly familyName: string;
  readonly audience?: Audience;
  /** Matches a person of this address; it is kept as a contact point of the positions only when they list it. */
  readonly email?: string;
  readonly positions: readonly ImportedPosition[];
}

export interface ImportedPosition {
  readonly externalId?: string;
  readonly organization: OrganizationReference;
  readonly role: string;
  readonly isMainContact?: boolean;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
  readonly contactPoints?: readonly ImportedContactPoint[];
}

export interface ImportedRelationship extends Imported {
  readonly type: "Relationship";
  readonly externalId?: string;
  readonly kind: RelationshipKind;
  readonly from: OrganizationReference;
  readonly to: OrganizationReference;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
  readonly amount?: string | null;
}

export interface ImportedProject extends Imported {
  readonly type: "Project";
  readonly externalId?: string;
  readonly name: string;
  readonly description?: string | null;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
  readonly themes?: readonly string[];
  readonly territories?: readonly string[];
  readonly partnerships: readonly {
    readonly organization: OrganizationReference;
    readonly role: PartnershipRole;
    readonly amount?: string | null;
  }[];
}

/** Somebody's part in an event. Of those who came merely, it is one line of a sign-in sheet. */
export interface ImportedParticipation extends Imported {
  readonly type: "Participation";
  readonly externalId?: string;
  /** By what the source knows the event, or its id in the directory. */
  readonly event: string;
  readonly person?: { readonly givenName: string | null; readonly familyName: string; readonly email?: string };
  readonly organization?: OrganizationReference;
  readonly role: ParticipationRole;
  readonly category: AttendeeCategory | null;
  /** As what a speaker is announced. */
  readonly title?: string;
}

/** A record of one of the types that are read field by field. */
export interface ImportedDeclared extends Imported {
  readonly type: DeclaredTypeName;
  readonly externalId?: string;
  /** In the form of the API's inputs; a decimal is a text. */
  readonly values: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** By field, the key or the id of a record that it names. */
  readonly named?: Readonly<Record<string, string>>;
  /** By field, the name of somebody who sits: family name first. */
  readonly sitting?: Readonly<Record<string, string>>;
  readonly person?: NamedPerson;
  readonly organization?: OrganizationReference;
  readonly within?: { readonly committee: { readonly slug: string; readonly name: string }; readonly college?: string };
  /** How many came of each public, without their names. */
  readonly attendance?: Readonly<Partial<Record<AttendeeCategory, number>>>;
  readonly attendanceTotal?: number;
}

export interface NamedPerson {
  readonly externalId?: string;
  readonly givenName: string | null;
  readonly familyName: string;
  readonly email?: string;
}

/** A post of a committee and who holds it (Popolo: post and membership). */
export interface ImportedMandate extends Imported {
  readonly type: "Mandate";
  readonly externalId?: string;
  readonly committee: { readonly slug: string; readonly name: string };
  readonly college: string;
  readonly seat: string;
  readonly person: { readonly externalId?: string; readonly givenName: string | null; readonly familyName: string };
  readonly onBehalfOf?: OrganizationReference | null;
  /** A member by default. */
  readonly role?: MandateRole;
  /** Of the seat, where the source says it. */
  readonly hasVotingRight?: boolean;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
}

/** A territory of the administrative map; it is known again by its kind and code. */
export interface ImportedTerritory extends Imported {
  readonly type: "Territory";
  readonly kind: TerritoryKind;
  /** INSEE's or the QPV's, which also says its generation. */
  readonly code: string;
  readonly name: string;
  readonly location?: { readonly latitude: number; readonly longitude: number } | null;
  /** Codes of the territories one step up. A file may name one container a row: what is given is added to those that are known. */
  readonly containedIn: readonly string[];
}

/** What an indicator was worth in a territory over a period. The indicator is made where the directory lacks it. */
export interface ImportedObservation extends Imported {
  readonly type: "Observation";
  readonly externalId?: string;
  readonly indicator: {
    readonly code: string;
    readonly label?: string;
    readonly labelEn?: string;
    readonly unit?: string;
    readonly unitEn?: string;
  };
  /** INSEE or QPV code, which also says the generation. */
  readonly territory: string;
  readonly startDate: string;
  readonly endDate: string;
  /** A decimal text, which may be negative. */
  readonly value: string;
  readonly note?: string | null;
}

export type ImportedRecord =
  | ImportedOrganization
  | ImportedPerson
  | ImportedRelationship
  | ImportedProject
  | ImportedParticipation
  | ImportedMandate
  | ImportedTerritory
  | ImportedObservation
  | ImportedDeclared;

/** What is wrong with a row. A rejected row is left out of the import; a warning is kept with what could be read of it. */
export interface RowProblem {
  readonly type: "Problem";
  readonly severity: "REJECTED" | "WARNING";
  readonly origin: RowOrigin;
  /** As the file names it; absent when the whole row is meant. */
  readonly column?: string;
  /** As the file has it. It is for whoever reads the report, and never goes into a log. */
  readonly value?: string;
  readonly reason: Translated;
  readonly remedy: Translated;
}

/** Who says what a file says. */
export interface ImportSource {
  readonly name: string;
  readonly url?: string;
  readonly licence?: string;
}

/**
 * A kind of file that can be read. Reading is a stream: a profile keeps nothing of a row but what later rows of the same file need, and
 * names all that it cannot read.
 */
export interface ImportProfile {
  readonly name: string;
  readonly label: Translated;
  readonly source: ImportSource;
  read(files: readonly ImportFile[]): AsyncIterable<ImportedRecord | RowProblem>;
}

export interface ImportFile {
  /** As its user calls it, without folders. */
  readonly name: string;
  readonly size: number;
  /** Each call reads it from its start. */
  open(): NodeJS.ReadableStream;
}
