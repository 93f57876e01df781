/** A kind of record of which two may turn out to be one. */
export interface Mergeable {
  readonly type: string;
  readonly table: string;
  /** Whether records of its own kind stand above it (`parent_id`). */
  readonly hasParent: boolean;
  /** SQL over the merged row `m`, of type text[]: the names under which the survivor is to be found too (`other_names`). */
  readonly names?: string;
}

export const mergeableOrganization: Mergeable = {
  type: "Organization",
  table: "organization",
  hasParent: true,
  names: "array[m.name] || array_remove(array[m.acronym], null) || m.other_names",
};

export const mergeablePerson: Mergeable = { type: "Person", table: "person", hasParent: false };
