import type { Viewer } from "../../../src/core/context.js";
import type { TestDirectory } from "../directory.js";

/** A mutation's answer, of which a test names the parts that it asked for. */
export interface Written {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
  readonly currentVersion?: number;
  readonly outcome?: string;
  /** The record, under whatever name. */
  readonly record: { readonly id: string; readonly version: number } & Readonly<Record<string, unknown>>;
}

export const STAFF: Viewer = { audience: "STAFF", scopes: ["read", "write"] };

/** Does a mutation of one kind of record, e.g. `createPerson`, as the viewer. */
export async function write(
  directory: TestDirectory,
  viewer: Viewer,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  selection = "",
): Promise<Written> {
  const [, verb = "", type = ""] = /^([a-z]+)(\w+)$/.exec(mutation) ?? [];
  const field = type.charAt(0).toLowerCase() + type.slice(1);
  const payload = verb === "upsert" ? `Upsert${type}Payload` : `${type}Payload`;
  const inputType =
    verb === "archive" || verb === "restore" ? "ArchiveInput" : `${verb.charAt(0).toUpperCase()}${verb.slice(1)}${type}Input`;
  const asked =
    verb === "archive" ? "" : `... on ${payload} { ${verb === "upsert" ? "outcome" : ""} record: ${field} { id version ${selection} } }`;
  const query = `mutation ($input: ${inputType}!) { answer: ${mutation}(input: $input) {
    __typename ${asked} ... on Failure { code message path } ... on VersionConflict { currentVersion } } }`;
  const { data, errors } = await directory.execute(query, { input }, { audience: viewer.audience, viewer });
  if (errors) throw new Error(errors.map(String).join("\n"));
  return (data as { answer: Written }).answer;
}
