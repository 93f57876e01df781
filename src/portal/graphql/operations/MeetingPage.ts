// Made by `npm run operations:types` of schema/operations/MeetingPage.graphql.
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

export type MeetingPageQueryVariables = Exact<{
  id: string;
}>;


export type MeetingPageQuery = { readonly meeting: { readonly id: string, readonly title: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly status: MeetingStatus, readonly place: string | null, readonly committee: { readonly slug: string, readonly name: string }, readonly agenda: ReadonlyArray<{ readonly id: string, readonly title: string, readonly description: string | null }>, readonly attendance: ReadonlyArray<{ readonly id: string, readonly status: AttendanceStatus, readonly person: { readonly id: string, readonly name: string }, readonly mandate: { readonly onBehalfOf: { readonly id: string, readonly name: string } | null } | null }>, readonly proxies: ReadonlyArray<{ readonly id: string, readonly giver: { readonly person: { readonly name: string } }, readonly holder: { readonly person: { readonly name: string } } }>, readonly quorum: { readonly basis: QuorumBasis, readonly percent: number, readonly seats: number, readonly required: number, readonly counted: number, readonly isReached: boolean, readonly entries: ReadonlyArray<{ readonly counts: boolean, readonly reason: QuorumReason, readonly seat: { readonly id: string, readonly title: string }, readonly mandate: { readonly person: { readonly name: string } } | null }> } | null, readonly decisions: ReadonlyArray<{ readonly id: string, readonly text: string, readonly isAdopted: boolean, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null }>, readonly documents: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly url: string | null }>, readonly minutes: { readonly title: string, readonly text: string | null, readonly url: string | null, readonly approvedOn: string | null } | null } | null };

export const MeetingPage = storedOperation<MeetingPageQuery, MeetingPageQueryVariables>("MeetingPage", "query");
