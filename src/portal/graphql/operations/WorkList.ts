// Made by `npm run operations:types` of schema/operations/WorkList.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type WorkReason =
  | 'LEFT_ORGANIZATION'
  | 'ORGANIZATION_DISSOLVED'
  | 'ORGANIZATION_SUCCEEDED'
  | 'PERSON_DIED';

export type WorkState =
  | 'ACCEPTED'
  | 'CLOSED'
  | 'DISMISSED'
  | 'OPEN'
  | 'SETTLED';

export type WorkListQueryVariables = Exact<{
  state?: ReadonlyArray<WorkState> | WorkState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WorkListQuery = { readonly workItems: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reason: WorkReason, readonly state: WorkState, readonly endDate: string | null, readonly foundAt: string, readonly mandate: { readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly seat: { readonly id: string, readonly title: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null } | null, readonly position: { readonly id: string, readonly role: string, readonly person: { readonly id: string, readonly name: string }, readonly organization: { readonly id: string, readonly name: string } } | null, readonly successor: { readonly id: string, readonly name: string } | null } }> } };

export const WorkList = storedOperation<WorkListQuery, WorkListQueryVariables>("WorkList", "query");
