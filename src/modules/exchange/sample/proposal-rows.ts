import type { Sample } from "./sample-files.js";
import type { TableRows } from "./table-rows.js";

export function proposalTables({ proposals }: Sample): TableRows[] {
  return [
    {
      table: "proposal",
      rows: proposals.map(({ id, type, record, organization, changes, note, proposedAt }) => ({
        id,
        type,
        record_id: record,
        version: 1,
        changes,
        note,
        organization_id: organization,
        proposed_by: "Démonstration",
        proposed_at: proposedAt,
      })),
    },
  ];
}
