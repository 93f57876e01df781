import SCIMMY from "scimmy";

/** ListResponse of RFC 7644, 3.4.2. */
export interface ScimList {
  readonly schemas: readonly string[];
  readonly totalResults: number;
  readonly startIndex: number;
  readonly itemsPerPage: number;
  readonly Resources: readonly object[];
}

/** An answer of several resources, of which these are a page. */
export function scimList(resources: readonly object[], totalResults: number, startIndex: number): ScimList {
  return { schemas: [SCIMMY.Messages.ListResponse.id], totalResults, startIndex, itemsPerPage: resources.length, Resources: resources };
}
