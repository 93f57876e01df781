import type { DuplicatePageQuery } from "../../graphql/operations/DuplicatePage.js";

export type Duplicate = Extract<NonNullable<DuplicatePageQuery["node"]>, { readonly __typename: "Duplicate" }>;
export type Sheet = NonNullable<Duplicate["organization"]>;

/** Which of the two remains (`reste`); absent, the first. */
export interface DuplicateSearch {
  readonly reste?: "autre";
}
