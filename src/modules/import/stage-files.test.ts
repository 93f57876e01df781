import { setTimeout as delay } from "node:timers/promises";
import type { WriterConnection } from "../../database/writer-connection.js";
import type { ImportedRecord, RowProblem } from "./imported-record.js";
import { stageFiles } from "./stage-files.js";

/** A connection that counts how many statements wait on it at once; PostgreSQL's client takes one at a time. */
class CountingConnection {
  most = 0;
  kept = 0;
  #running = 0;

  async run({ values }: { readonly values: readonly unknown[] }): Promise<never[]> {
    this.#running += 1;
    this.most = Math.max(this.most, this.#running);
    await delay(2);
    this.#running -= 1;
    if (typeof values[1] === "string") this.kept += (JSON.parse(values[1]) as unknown[]).length;
    return [];
  }
}

async function* rows(count: number): AsyncGenerator<ImportedRecord | RowProblem> {
  for (let row = 1; row <= count; row += 1) {
    const origin = { file: "essai", row };
    yield { type: "Organization", name: `Nom ${row}`, identifiers: [], externalId: String(row), origin };
    yield { type: "Problem", severity: "WARNING", origin, reason: { fr: "r", en: "r" }, remedy: { fr: "r", en: "r" } };
  }
}

test("what was read is kept by one statement after the other, and all of it", async () => {
  const connection = new CountingConnection();
  const profile = { name: "essai", label: { fr: "Essai", en: "Trial" }, source: { name: "Essai" }, read: () => rows(3_000) };
  const request = { profile, files: [], actor: { name: "essai" } };
  await stageFiles(connection as unknown as WriterConnection, "import", request, { onProgress: () => undefined });
  expect([connection.most, connection.kept]).toEqual([1, 6_000]);
});
