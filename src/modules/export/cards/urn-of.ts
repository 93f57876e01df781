import { decodeNodeId } from "../../../planner/node-id.js";

/** An id of the directory as the URI that other formats ask for. */
export function urnOf(id: unknown): string {
  return `urn:uuid:${decodeNodeId(id, "id").uuid}`;
}
