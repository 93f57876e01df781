// Made by `npm run operations:types` of schema/operations/CommitteeEdit.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

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

export type QuorumBasis =
  | 'FILLED_SEATS'
  | 'VOTING_SEATS';

export type CommitteeEditQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
}>;


export type CommitteeEditQuery = { readonly committee: { readonly id: string, readonly version: number, readonly slug: string, readonly name: string, readonly quorumPercent: number, readonly quorumBasis: QuorumBasis, readonly countsProxies: boolean, readonly proxiesPerHolder: number, readonly audience: Audience, readonly colleges: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string, readonly rank: number, readonly audience: Audience | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }>, readonly seats: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number, readonly title: string, readonly hasVotingRight: boolean, readonly requiredProfile: string | null, readonly startDate: string | null, readonly endDate: string | null, readonly rank: number, readonly audience: Audience | null, readonly college: { readonly id: string }, readonly mandate: { readonly person: { readonly id: string, readonly name: string } } | null, readonly mandates: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience | null, readonly person: { readonly id: string, readonly name: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null, readonly documents: ReadonlyArray<{ readonly id: string, readonly version: number, readonly kind: DocumentKind, readonly title: string, readonly datedOn: string | null, readonly url: string | null, readonly text: string | null, readonly licence: string | null, readonly approvedOn: string | null, readonly audience: Audience, readonly agendaItem: { readonly id: string } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }>, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } }> }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } }> }, readonly meetings: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string | null, readonly startsAt: string, readonly status: MeetingStatus } }> }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } | null };

export type EditedMandateFragment = { readonly id: string, readonly version: number, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience | null, readonly person: { readonly id: string, readonly name: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null, readonly documents: ReadonlyArray<{ readonly id: string, readonly version: number, readonly kind: DocumentKind, readonly title: string, readonly datedOn: string | null, readonly url: string | null, readonly text: string | null, readonly licence: string | null, readonly approvedOn: string | null, readonly audience: Audience, readonly agendaItem: { readonly id: string } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }>, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } };

export type EditedPaperFragment = { readonly id: string, readonly version: number, readonly kind: DocumentKind, readonly title: string, readonly datedOn: string | null, readonly url: string | null, readonly text: string | null, readonly licence: string | null, readonly approvedOn: string | null, readonly audience: Audience, readonly agendaItem: { readonly id: string } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } };

export const CommitteeEdit = storedOperation<CommitteeEditQuery, CommitteeEditQueryVariables>("CommitteeEdit", "query");
