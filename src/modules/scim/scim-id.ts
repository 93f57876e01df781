import { ExpectedError } from "../../core/errors.js";
import { decodeNodeId } from "../../planner/node-id.js";

/** The uuid of an id of this type; undefined for any other text. */
export function uuidIn(id: string, type: string): string | undefined {
  try {
    const read = decodeNodeId(id, "id");
    return read.type === type ? read.uuid : undefined;
  } catch (error) {
    if (error instanceof ExpectedError) return undefined;
    throw error;
  }
}
