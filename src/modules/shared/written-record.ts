import type { RequestContext } from "../../core/context.js";
import { OwnSheets } from "../../core/own-sheets.js";
import { RecordReference } from "../../planner/record-reference.js";
import { writtenOrganization } from "../../writer/write-rights.js";

/** A record just written, as its writer may see it: a member's is on its own sheet, which it sees whole. */
export function writtenRecord({ viewer, services }: RequestContext, type: string, uuid: string): RecordReference {
  const own = writtenOrganization(viewer);
  return new RecordReference(type, uuid, own === undefined ? undefined : services.get(OwnSheets).readerFor(own));
}
