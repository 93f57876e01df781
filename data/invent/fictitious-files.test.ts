import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PersonRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { fictitiousFiles } from "./fictitious-files.js";
import { parisInstant } from "./paris-time.js";

test("the committed files are what the generator writes", () => {
  for (const [name, text] of fictitiousFiles()) expect(readFileSync(join("data", "fictitious", name), "utf8")).toBe(text);
});

test("nobody bears somebody else's name", () => {
  const lines = (fictitiousFiles().get("people.jsonl") ?? "").trim().split("\n");
  const names = lines.map((line) => JSON.parse(line) as PersonRecord).map(({ givenName, familyName }) => `${givenName} ${familyName}`);
  expect(new Set(names).size).toBe(120);
  expect(names.filter((name) => name.startsWith(" ") || name.endsWith(" "))).toEqual([]);
});

test("hours are those of Paris, in winter and in summer", () => {
  expect(parisInstant("2022-12-08", "17:00")).toBe("2022-12-08T17:00:00+01:00");
  expect(parisInstant("2025-06-12", "17:00")).toBe("2025-06-12T17:00:00+02:00");
});
