import type { Seen } from "../seen.js";

export interface Identifier {
  readonly scheme: string;
  readonly value: string;
  readonly source?: string | null;
}

/** Whether the organization bears the identifier; national numbers may be written with spaces, points and small letters. */
export function bearsIdentifier(organization: Seen, { scheme, value, source }: Identifier): boolean {
  const plain = scheme === "EXTERNAL" ? value : value.replaceAll(/[\s.]/g, "").toUpperCase();
  return organization
    .those("Identifier", "organizationId")
    .some(
      (borne) =>
        borne.text("scheme") === scheme &&
        borne.text("value") === plain &&
        (source == null || borne.other("Source", borne.row.sourceId)?.text("name") === source),
    );
}
