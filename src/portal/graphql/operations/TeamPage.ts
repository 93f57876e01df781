// Made by `npm run operations:types` of schema/operations/TeamPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type WebhookState =
  | 'ACTIVE'
  | 'DISABLED'
  | 'PAUSED';

export type TeamPageQueryVariables = Exact<{
  withKeys: boolean;
  withWebhooks: boolean;
}>;


export type TeamPageQuery = { readonly duplicates: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly organization: { readonly name: string } | null, readonly other: { readonly name: string } | null, readonly candidate: { readonly name: string } | null } }> }, readonly proposals: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly proposedAt: string } }> }, readonly workItems: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly foundAt: string } }> }, readonly imports: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly plannedAt: string | null } }> }, readonly erasureReceipts: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly erasedAt: string } }> }, readonly apiKeys?: { readonly edges: ReadonlyArray<{ readonly node: { readonly expiresAt: string | null, readonly revokedAt: string | null, readonly replacedBy: string | null } }> }, readonly webhooks?: { readonly edges: ReadonlyArray<{ readonly node: { readonly state: WebhookState, readonly disabledAt: string | null } }> }, readonly toVerify: { readonly totalCount: number } };

export const TeamPage = storedOperation<TeamPageQuery, TeamPageQueryVariables>("TeamPage", "query");
