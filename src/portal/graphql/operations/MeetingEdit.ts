// Made by `npm run operations:types` of schema/operations/MeetingEdit.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type AttendanceStatus =
  | 'ABSENT'
  | 'EXCUSED'
  | 'PRESENT';

export type Audience =
  | 'COMMITTEE'
  | 'MEMBER'
  | 'PUBLIC'
  | 'STAFF';

export type DocumentKind =
  | 'AGENDA_PAPER'
  | 'APPOINTMENT'
  | 'MINUTES'
  | 'OTHER';

export type MandateRole =
  | 'CHAIR'
  | 'MEMBER'
  | 'OBSERVER'
  | 'SUBSTITUTE'
  | 'VICE_CHAIR';

export type MeetingStatus =
  | 'CANCELLED'
  | 'HELD'
  | 'PLANNED';

export type MeetingEditQueryVariables = Exact<{
  id: string;
}>;


export type MeetingEditQuery = { readonly meeting: { readonly id: string, readonly version: number, readonly title: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly place: string | null, readonly status: MeetingStatus, readonly audience: Audience, readonly committee: { readonly id: string, readonly slug: string, readonly name: string, readonly seats: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly mandates: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null } }> } } }> } }, readonly agenda: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string, readonly description: string | null, readonly rank: number, readonly audience: Audience, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }>, readonly attendance: ReadonlyArray<{ readonly id: string, readonly version: number, readonly status: AttendanceStatus, readonly audience: Audience, readonly mandate: { readonly id: string } | null, readonly person: { readonly id: string, readonly name: string }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }>, readonly proxies: ReadonlyArray<{ readonly id: string, readonly version: number, readonly audience: Audience, readonly giver: { readonly id: string, readonly person: { readonly name: string } }, readonly holder: { readonly id: string, readonly person: { readonly name: string } }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }>, readonly decisions: ReadonlyArray<{ readonly id: string, readonly version: number, readonly text: string, readonly isAdopted: boolean, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly rank: number, readonly audience: Audience, readonly agendaItem: { readonly id: string } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }>, readonly documents: ReadonlyArray<{ readonly id: string, readonly version: number, readonly kind: DocumentKind, readonly title: string, readonly datedOn: string | null, readonly url: string | null, readonly text: string | null, readonly licence: string | null, readonly approvedOn: string | null, readonly audience: Audience, readonly agendaItem: { readonly id: string } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }>, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } | null };

export type EditedPaperFragment = { readonly id: string, readonly version: number, readonly kind: DocumentKind, readonly title: string, readonly datedOn: string | null, readonly url: string | null, readonly text: string | null, readonly licence: string | null, readonly approvedOn: string | null, readonly audience: Audience, readonly agendaItem: { readonly id: string } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } };

export const MeetingEdit = storedOperation<MeetingEditQuery, MeetingEditQueryVariables>("MeetingEdit", "query");
