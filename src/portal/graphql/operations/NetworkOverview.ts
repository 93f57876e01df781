// Made by `npm run operations:types` of schema/operations/NetworkOverview.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type TieKind =
  | 'COMMITTEE'
  | 'EVENT'
  | 'POSITION'
  | 'PROJECT'
  | 'PUBLICATION'
  | 'RELATIONSHIP';

export type NetworkOverviewQueryVariables = Exact<{
  via?: ReadonlyArray<TieKind> | TieKind | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type NetworkOverviewQuery = { readonly network: { readonly communities: { readonly computedAt: string, readonly count: number, readonly communities: ReadonlyArray<{ readonly number: number, readonly label: string, readonly size: number, readonly theme: { readonly code: string, readonly label: string } | null, readonly territory: { readonly code: string, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly centrality: number, readonly actor:
            | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
            | { readonly __typename: 'Person', readonly id: string, readonly name: string }
           }> }> }, readonly central: { readonly computedAt: string, readonly actors: ReadonlyArray<{ readonly centrality: number, readonly actor:
          | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
         }> } } };

export const NetworkOverview = storedOperation<NetworkOverviewQuery, NetworkOverviewQueryVariables>("NetworkOverview", "query");
