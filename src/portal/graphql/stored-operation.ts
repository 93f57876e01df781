/** An operation of `schema/operations`, asked for by its name: the browser never sends GraphQL of its own. */
export interface StoredOperation<Data, Variables> {
  readonly name: string;
  readonly kind: "query" | "mutation" | "subscription";
  /** Never there: carries the types. */
  readonly types?: (variables: Variables) => Data;
}

export function storedOperation<Data, Variables>(
  name: string,
  kind: StoredOperation<Data, Variables>["kind"],
): StoredOperation<Data, Variables> {
  return { name, kind };
}
