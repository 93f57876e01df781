// Made by `npm run operations:types` of schema/operations/PublicationPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type PublicationKind =
  | 'BOOK'
  | 'OTHER'
  | 'PROCEEDINGS'
  | 'REPORT'
  | 'STUDY';

export type PublicationPageQueryVariables = Exact<{
  id: string;
}>;


export type PublicationPageQuery = { readonly publication: { readonly id: string, readonly kind: PublicationKind, readonly title: string, readonly collection: string | null, readonly publishedOn: string | null, readonly isbn: string | null, readonly url: string | null, readonly licence: string | null, readonly apa: string, readonly iso690: string, readonly bibtex: string, readonly ris: string, readonly cslJson: string, readonly files: ReadonlyArray<{ readonly url: string, readonly label: string | null, readonly mediaType: string | null, readonly licence: string | null }>, readonly event: { readonly id: string, readonly title: string, readonly startsAt: string } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly contributions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly rank: number, readonly title: string | null, readonly role: string, readonly pages: string | null, readonly person: { readonly id: string, readonly name: string }, readonly affiliation: { readonly id: string, readonly name: string } | null } }> } } | null };

export const PublicationPage = storedOperation<PublicationPageQuery, PublicationPageQueryVariables>("PublicationPage", "query");
