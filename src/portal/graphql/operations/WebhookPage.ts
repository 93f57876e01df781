// Made by `npm run operations:types` of schema/operations/WebhookPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type Audience =
  | 'COMMITTEE'
  | 'MEMBER'
  | 'PUBLIC'
  | 'STAFF';

export type WebhookDeliveryKind =
  | 'CHANGES'
  | 'TEST';

export type WebhookDeliveryState =
  | 'DELIVERED'
  | 'FAILED'
  | 'PENDING';

export type WebhookDisabledReason =
  | 'FAILING'
  | 'GONE';

export type WebhookFailure =
  | 'ADDRESS_REFUSED'
  | 'INTERRUPTED'
  | 'REDIRECTED'
  | 'STATUS'
  | 'TIMEOUT'
  | 'TLS'
  | 'UNREACHABLE';

export type WebhookState =
  | 'ACTIVE'
  | 'DISABLED'
  | 'PAUSED';

export type WebhookPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type WebhookPageQuery = { readonly webhook: { readonly id: string, readonly name: string, readonly url: string, readonly audience: Audience, readonly state: WebhookState, readonly disabledReason: WebhookDisabledReason | null, readonly disabledAt: string | null, readonly previousSecretUntil: string | null, readonly announcedAt: string | null, readonly deliveredAt: string | null, readonly createdAt: string, readonly organization: { readonly id: string, readonly name: string } | null, readonly deliveries: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly messageId: string, readonly kind: WebhookDeliveryKind, readonly state: WebhookDeliveryState, readonly body: string, readonly createdAt: string, readonly nextAttemptAt: string | null, readonly attempts: ReadonlyArray<{ readonly number: number, readonly startedAt: string, readonly duration: number | null, readonly status: number | null, readonly failure: WebhookFailure | null }> } }> } } | null };

export const WebhookPage = storedOperation<WebhookPageQuery, WebhookPageQueryVariables>("WebhookPage", "query");
