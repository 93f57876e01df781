// Made by `npm run operations:types` of schema/operations/PersonalDataPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ContactPointKind =
  | 'EMAIL'
  | 'PHONE'
  | 'POSTAL'
  | 'WEB';

export type CopyKind =
  | 'EXPORT'
  | 'FEED'
  | 'SCIM';

export type WithheldReason =
  | 'AUDIENCE'
  | 'NO_LEGAL_BASIS'
  | 'OBJECTION';

export type PersonalDataPageQueryVariables = Exact<{
  person: string;
  hasPerson: boolean;
}>;


export type PersonalDataPageQuery = { readonly person?: { readonly id: string, readonly name: string, readonly objectedAt: string | null, readonly positions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: string, readonly organization: { readonly id: string, readonly name: string }, readonly contactPoints: ReadonlyArray<{ readonly id: string, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly withheld: WithheldReason | null, readonly privacy: { readonly legalBasis: string | null, readonly noticeDate: string | null, readonly retentionDate: string | null } | null }> } }> }, readonly mandates: { readonly totalCount: number }, readonly participations: { readonly totalCount: number }, readonly contributions: { readonly totalCount: number } } | null, readonly awaited: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly person: string, readonly consumerName: string, readonly received: ReadonlyArray<CopyKind>, readonly canConfirm: boolean, readonly erasedAt: string, readonly remindedAt: string | null } }> }, readonly retentionRuns: { readonly edges: ReadonlyArray<{ readonly node: { readonly day: string, readonly dueNotices: number, readonly unreachablePeople: number, readonly erasedContactPoints: number, readonly erasedRegistrations: number } }> } };

export const PersonalDataPage = storedOperation<PersonalDataPageQuery, PersonalDataPageQueryVariables>("PersonalDataPage", "query");
