import { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { ImportProfile } from "../../../src/modules/import/imported-record.js";
import { ImportDirectory } from "./import-directory.js";
import { siretOf } from "./import-files.js";

const ROWS = 100_000;
const MEGABYTE = 1_000_000;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

let directory: ImportDirectory;

beforeAll(async () => {
  directory = await ImportDirectory.create();
});

afterAll(() => directory.drop());

/** Rows that come to be as they are asked for, and ends where reading must. */
function rowsUntil(onRow: (row: number) => void): ImportProfile {
  return {
    name: "large",
    label: { fr: "Grand", en: "Large" },
    source: { name: "Grand fichier" },
    async *read() {
      for (let row = 1; row <= ROWS; row += 1) {
        onRow(row);
        yield {
          type: "Organization",
          name: `Organisation n° ${row}`,
          description: `Accompagne les habitants du quartier dans leurs démarches de tous les jours, avec d'autres (${row}).`,
          identifiers: [{ scheme: "SIRET", value: siretOf(row) }],
          contactPoints: [{ kind: "EMAIL", value: `contact@o${row}.example` }],
          origin: { file: "grand", row },
        };
      }
      throw new Error("that was all");
    },
  };
}

test("memory does not grow with the file", async () => {
  const heaps: number[] = [];
  const profile = rowsUntil((row) => {
    if (row % 10_000 === 0) {
      collectGarbage();
      heaps.push(process.memoryUsage().heapUsed);
    }
  });
  const file = { name: "grand", size: 1, open: () => Readable.from([Buffer.from("x")]) };
  await expect(directory.imports.plan({ profile, files: [file], actor: { name: "essai" } })).rejects.toThrow("that was all");
  expect(await directory.rows("select state, failure ->> 'fr' as failure from import")).toEqual([
    { state: "FAILED", failure: "L'import a été interrompu (Error)." },
  ]);
  // What 80,000 staged rows weigh is over 100 MB: less than a third of it is noise of the collector.
  expect(heaps).toHaveLength(10);
  expect((Math.min(...heaps.slice(-3)) - Math.min(...heaps.slice(0, 3))) / MEGABYTE).toBeLessThan(30);
}, 240_000);
