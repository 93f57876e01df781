// Made by `npm run operations:types` of schema/operations/PortalViewer.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type Audience =
  | 'COMMITTEE'
  | 'MEMBER'
  | 'PUBLIC'
  | 'STAFF';

export type PortalViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalViewerQuery = { readonly viewer: { readonly audience: Audience, readonly scopes: ReadonlyArray<string>, readonly organization: { readonly id: string, readonly name: string } | null } };

export const PortalViewer = storedOperation<PortalViewerQuery, PortalViewerQueryVariables>("PortalViewer", "query");
