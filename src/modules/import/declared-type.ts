import { ATTENDANCE_STATUSES, DOCUMENT_KINDS, MEETING_STATUSES, QUORUM_BASES } from "../committee/index.js";
import { EVENT_FORMATS } from "../event/index.js";
import { SHARE_MEASURES } from "../observatory/index.js";
import { PUBLICATION_KINDS } from "../publication/index.js";

/** How a field's texts are read and checked. */
export type FieldForm = "text" | "long" | "date" | "instant" | "whole" | "yes" | "oneOf" | "themes" | "territory" | "share";

export interface DeclaredField {
  readonly form: FieldForm;
  readonly isRequired?: boolean;
  /** Characters at most. */
  readonly most?: number;
  /** The values of a `oneOf`. */
  readonly names?: readonly string[];
}

/** A type that comes field by field. What it says of other records: */
export interface DeclaredType {
  readonly fields: Readonly<Record<string, DeclaredField>>;
  /** records that are named by their key in the source, or their id; whether it is nothing without them; */
  readonly named?: Readonly<Record<string, boolean>>;
  /** people who sit in the committee that meets, by their name alone; */
  readonly sitting?: readonly string[];
  /** a person, who is created where the directory does not know them; */
  readonly person?: string;
  /** an organization, likewise; */
  readonly organization?: string;
  /** the committee, or the college of a committee, in which it is. */
  readonly within?: "committee" | "college";
  /** How many came by public. */
  readonly hasCounts?: boolean;
  /** The field by which a report calls it. */
  readonly label: string;
  /** The fields by which it is known again where the source gives no key. */
  readonly key: readonly string[];
}

const text = (most: number, isRequired = false): DeclaredField => ({ form: "text", most, isRequired });
const long = (most: number): DeclaredField => ({ form: "long", most });
const oneOf = (names: readonly string[], isRequired = false): DeclaredField => ({ form: "oneOf", names, isRequired });
const of = (form: FieldForm, isRequired = false): DeclaredField => ({ form, isRequired });
const dates = { startDate: of("date"), endDate: of("date") };
const audience = oneOf(["PUBLIC", "MEMBER", "COMMITTEE", "STAFF"]);

export const DECLARED_TYPES = {
  Event: {
    fields: {
      format: oneOf(EVENT_FORMATS, true),
      title: text(500, true),
      description: long(20_000),
      startsAt: of("instant", true),
      endsAt: of("instant"),
      place: text(500),
      address: text(500),
      capacity: of("whole"),
      registrationOpensAt: of("instant"),
      registrationClosesAt: of("instant"),
      themes: of("themes"),
      audience,
    },
    named: { cycle: false },
    hasCounts: true,
    label: "title",
    key: ["title", "startsAt"],
  },
  Publication: {
    fields: {
      kind: oneOf(PUBLICATION_KINDS, true),
      title: text(500, true),
      collection: text(500),
      publishedOn: of("date"),
      isbn: text(50),
      url: text(2000),
      licence: text(200),
      themes: of("themes"),
      audience,
    },
    named: { event: false, discussedAt: false },
    label: "title",
    key: ["kind", "title", "publishedOn"],
  },
  Contribution: {
    fields: { role: text(200, true), title: text(500), pages: text(50), rank: of("whole") },
    named: { publication: true },
    person: "person",
    organization: "affiliation",
    label: "role",
    key: ["role", "title"],
  },
  Committee: {
    fields: {
      slug: text(100, true),
      name: text(500, true),
      quorumPercent: of("whole"),
      quorumBasis: oneOf(QUORUM_BASES),
      countsProxies: of("yes"),
      proxiesPerHolder: of("whole"),
    },
    label: "name",
    key: ["slug"],
  },
  College: { fields: { name: text(500, true), rank: of("whole") }, within: "committee", label: "name", key: ["name"] },
  Seat: {
    fields: { title: text(500, true), hasVotingRight: of("yes"), requiredProfile: long(2000), rank: of("whole"), ...dates },
    within: "college",
    label: "title",
    key: ["title"],
  },
  Meeting: {
    fields: {
      startsAt: of("instant", true),
      endsAt: of("instant"),
      title: text(500),
      place: text(500),
      status: oneOf(MEETING_STATUSES),
    },
    named: { committee: true },
    label: "startsAt",
    key: ["startsAt"],
  },
  AgendaItem: {
    fields: { title: text(500, true), description: long(20_000), rank: of("whole") },
    named: { meeting: true },
    label: "title",
    key: ["title"],
  },
  MeetingAttendance: {
    fields: { status: oneOf(ATTENDANCE_STATUSES, true) },
    named: { meeting: true },
    sitting: ["person"],
    label: "person",
    key: [],
  },
  Proxy: { fields: {}, named: { meeting: true }, sitting: ["giver", "holder"], label: "giver", key: [] },
  Decision: {
    fields: {
      text: { ...long(20_000), isRequired: true },
      isAdopted: of("yes", true),
      votesFor: of("whole"),
      votesAgainst: of("whole"),
      abstentions: of("whole"),
      rank: of("whole"),
    },
    named: { meeting: true, agendaItem: false },
    label: "text",
    key: ["text"],
  },
  Document: {
    fields: {
      kind: oneOf(DOCUMENT_KINDS),
      title: text(500, true),
      datedOn: of("date"),
      url: text(2000),
      text: long(200_000),
      licence: text(200),
      approvedOn: of("date"),
    },
    named: { meeting: false, mandate: false, agendaItem: false },
    label: "title",
    key: ["kind", "title"],
  },
  Indicator: {
    fields: {
      code: text(100, true),
      label: text(500, true),
      labelEn: text(500, true),
      definition: long(20_000),
      unit: text(100, true),
      unitEn: text(100, true),
    },
    label: "label",
    key: ["code"],
  },
  TerritoryCorrespondence: {
    fields: {
      earlier: of("territory", true),
      later: of("territory", true),
      share: of("share"),
      measure: oneOf(SHARE_MEASURES),
    },
    label: "earlier",
    key: ["earlier", "later"],
  },
} as const satisfies Readonly<Record<string, DeclaredType>>;

export type DeclaredTypeName = keyof typeof DECLARED_TYPES;

export const DECLARED_TYPE_NAMES = Object.keys(DECLARED_TYPES) as DeclaredTypeName[];

export function declaredType(name: DeclaredTypeName): DeclaredType {
  return DECLARED_TYPES[name];
}
