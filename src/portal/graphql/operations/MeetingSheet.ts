// Made by `npm run operations:types` of schema/operations/MeetingSheet.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type AttendanceStatus =
  | 'ABSENT'
  | 'EXCUSED'
  | 'PRESENT';

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

export type QuorumBasis =
  | 'FILLED_SEATS'
  | 'VOTING_SEATS';

export type QuorumReason =
  | 'ABSENT'
  | 'EXCUSED'
  | 'HOLDER_COUNTS'
  | 'NOT_NOTED'
  | 'NO_VOTING_RIGHT'
  | 'OBSERVER'
  | 'PRESENT'
  | 'PROXY_HOLDER_AWAY'
  | 'PROXY_NOT_COUNTED'
  | 'REPRESENTED'
  | 'SUBSTITUTE_PRESENT'
  | 'VACANT';

export type MeetingSheetQueryVariables = Exact<{
  id: string;
  knownOn?: string | null | undefined;
}>;


export type MeetingSheetQuery = { readonly meeting: { readonly id: string, readonly title: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly place: string | null, readonly status: MeetingStatus, readonly committee: { readonly id: string, readonly slug: string, readonly name: string }, readonly agenda: ReadonlyArray<{ readonly id: string, readonly title: string, readonly description: string | null, readonly documents: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly url: string | null, readonly text: string | null, readonly licence: string | null }>, readonly decisions: ReadonlyArray<{ readonly id: string, readonly text: string, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly isAdopted: boolean }> }>, readonly attendance: ReadonlyArray<{ readonly id: string, readonly status: AttendanceStatus, readonly person: { readonly id: string, readonly name: string }, readonly mandate: { readonly id: string, readonly role: MandateRole } | null }>, readonly proxies: ReadonlyArray<{ readonly id: string, readonly giver: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly holder: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }>, readonly minutes: { readonly id: string, readonly title: string, readonly approvedOn: string | null, readonly url: string | null, readonly text: string | null } | null, readonly quorum: { readonly basis: QuorumBasis, readonly percent: number, readonly seats: number, readonly required: number, readonly counted: number, readonly isReached: boolean, readonly entries: ReadonlyArray<{ readonly counts: boolean, readonly reason: QuorumReason, readonly seat: { readonly id: string, readonly title: string }, readonly mandate: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null }> } | null } | null };

export const MeetingSheet = storedOperation<MeetingSheetQuery, MeetingSheetQueryVariables>("MeetingSheet", "query");
