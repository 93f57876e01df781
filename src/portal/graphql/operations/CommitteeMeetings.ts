// Made by `npm run operations:types` of schema/operations/CommitteeMeetings.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ChronicleKind =
  | 'MANDATE_BEGAN'
  | 'MANDATE_ENDED'
  | 'MANDATE_RENEWED'
  | 'ROLE_CHANGED'
  | 'SEAT_ABOLISHED'
  | 'SEAT_CREATED';

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

export type CommitteeMeetingsQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CommitteeMeetingsQuery = { readonly committee: { readonly id: string, readonly name: string, readonly meetings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string | null, readonly startsAt: string, readonly place: string | null, readonly status: MeetingStatus, readonly agenda: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly decisions: ReadonlyArray<{ readonly id: string, readonly text: string, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly isAdopted: boolean }>, readonly minutes: { readonly id: string, readonly title: string, readonly approvedOn: string | null, readonly url: string | null, readonly text: string | null } | null } }> }, readonly chronicle: { readonly edges: ReadonlyArray<{ readonly node: { readonly date: string, readonly kind: ChronicleKind, readonly seat: { readonly id: string, readonly title: string }, readonly mandate: { readonly id: string, readonly role: MandateRole, readonly person: { readonly id: string, readonly name: string } } | null } }> } } | null };

export const CommitteeMeetings = storedOperation<CommitteeMeetingsQuery, CommitteeMeetingsQueryVariables>("CommitteeMeetings", "query");
