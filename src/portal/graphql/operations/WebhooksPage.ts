// Made by `npm run operations:types` of schema/operations/WebhooksPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type Audience =
  | 'COMMITTEE'
  | 'MEMBER'
  | 'PUBLIC'
  | 'STAFF';

export type WebhookDisabledReason =
  | 'FAILING'
  | 'GONE';

export type WebhookState =
  | 'ACTIVE'
  | 'DISABLED'
  | 'PAUSED';

export type WebhooksPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WebhooksPageQuery = { readonly webhooks: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly url: string, readonly audience: Audience, readonly state: WebhookState, readonly disabledReason: WebhookDisabledReason | null, readonly deliveredAt: string | null, readonly organization: { readonly id: string, readonly name: string } | null } }> } };

export const WebhooksPage = storedOperation<WebhooksPageQuery, WebhooksPageQueryVariables>("WebhooksPage", "query");
