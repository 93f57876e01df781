import { audienceRank } from "../core/audience.js";
import type { Viewer } from "../core/context.js";
import type { WriteModel } from "./write-model.js";
import { forbidden, notFound } from "./write-refusal.js";

/** What decides who may write a record. */
export interface Owned {
  /** The organization on whose sheet it stands. */
  readonly owner: string | null;
  /** The lowest rank that sees it. */
  readonly audience: number;
}

/** The centre's own team, with a credential for writing. */
export function writesAll(viewer: Viewer): boolean {
  return viewer.audience === "STAFF" && viewer.scopes.includes("write");
}

/** Whether the viewer may write records of this kind at all; which ones, their owner decides. @throws WriteRefusal */
export function assertMayWriteKind(viewer: Viewer, model: WriteModel): void {
  if (!writesAll(viewer) && (writtenOrganization(viewer) === undefined || model.ownedBy === undefined)) throw forbidden();
}

/** @throws WriteRefusal, which for a record that the viewer may not see is that of one that does not exist */
export function assertMayWriteRecord(viewer: Viewer, record: Owned, path: readonly string[]): void {
  if (writesAll(viewer) || (record.owner !== null && record.owner === writtenOrganization(viewer))) return;
  throw record.audience <= audienceRank(viewer.audience) ? forbidden() : notFound([...path, "id"]);
}

/** The organization whose sheet the viewer may write. */
export function writtenOrganization(viewer: Viewer): string | undefined {
  return viewer.audience === "MEMBER" && viewer.scopes.includes("write:own") ? viewer.organizationId : undefined;
}
