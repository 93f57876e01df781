// Made by `npm run operations:types` of schema/operations/CommitteeComposition.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type MandateRole =
  | 'CHAIR'
  | 'MEMBER'
  | 'OBSERVER'
  | 'SUBSTITUTE'
  | 'VICE_CHAIR';

export type CommitteeCompositionQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
}>;


export type CommitteeCompositionQuery = { readonly committee: { readonly id: string, readonly name: string, readonly colleges: ReadonlyArray<{ readonly name: string, readonly seats: ReadonlyArray<{ readonly id: string, readonly title: string, readonly hasVotingRight: boolean, readonly mandate: { readonly id: string, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null } | null, readonly substitute: { readonly id: string, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null } | null }> }> } | null };

export type HolderFragment = { readonly id: string, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null };

export const CommitteeComposition = storedOperation<CommitteeCompositionQuery, CommitteeCompositionQueryVariables>("CommitteeComposition", "query");
