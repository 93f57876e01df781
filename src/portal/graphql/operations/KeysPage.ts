// Made by `npm run operations:types` of schema/operations/KeysPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type Audience =
  | 'COMMITTEE'
  | 'MEMBER'
  | 'PUBLIC'
  | 'STAFF';

export type KeysPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type KeysPageQuery = { readonly apiKeys: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly publicPart: string, readonly audience: Audience, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedOn: string | null, readonly replacedBy: string | null, readonly organization: { readonly id: string, readonly name: string } | null } }> } };

export const KeysPage = storedOperation<KeysPageQuery, KeysPageQueryVariables>("KeysPage", "query");
