import type { ImportedRecord, ImportFile, ImportProfile, RowProblem } from "../../imported-record.js";
import { PopoloReader } from "./popolo-reader.js";
import { PopoloStore } from "./popolo-store.js";

/**
 * Popolo JSON: memberships of what sits (legislatures, councils, committees and their colleges) are mandates, on behalf of an organization
 * where they say so; others are positions. Membership of a party by itself is left out. Rows are ranks in `persons` and `memberships`.
 */
export const popoloProfile: ImportProfile = {
  name: "popolo",
  label: { fr: "Popolo (mandats)", en: "Popolo (mandates)" },
  source: { name: "Popolo" },
  async *read(files) {
    for (const file of files) yield* fileRecords(file);
  },
};

async function* fileRecords(file: ImportFile): AsyncGenerator<ImportedRecord | RowProblem> {
  const store = await PopoloStore.of(file);
  try {
    const reader = new PopoloReader(store);
    yield* reader.people();
    yield* reader.mandates();
  } finally {
    await store.close();
  }
}
