import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EventRecord, PersonRecord } from "../../src/modules/exchange/sample/sample-records.js";
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

test("sixty meetings over three years come to the seed's totals: more than 3,500 attendances, two thirds and a bit more than a third", () => {
  const lines = (fictitiousFiles().get("events.jsonl") ?? "").trim().split("\n");
  const meetings = lines.map((line) => JSON.parse(line) as EventRecord).filter(({ startsAt }) => startsAt >= "2023" && startsAt < "2026");
  const came = meetings.flatMap(({ participations, attendance }) => [
    ...participations.flatMap(({ role, category, headcount }) =>
      role === "PARTICIPANT" ? [[category ?? "", headcount ?? 1] as const] : [],
    ),
    ...Object.entries(attendance),
  ]);
  const sum = (numbers: typeof came): number => numbers.reduce((before, [, count]) => before + count, 0);
  const partners = came.filter(([category]) => !["FIELD_TEAM", "PROJECT_LEAD", "CITY_SERVICE"].includes(category));
  expect(meetings).toHaveLength(60);
  expect(Math.floor(sum(came) / 100)).toBe(35);
  expect(Math.round((100 * sum(partners)) / sum(came))).toBe(34);
  expect(new Set(meetings.map(({ format }) => format)).size).toBe(6);
  expect(meetings.every(({ description }) => description?.includes("fictive"))).toBe(true);
});

test("hours are those of Paris, in winter and in summer", () => {
  expect(parisInstant("2022-12-08", "17:00")).toBe("2022-12-08T17:00:00+01:00");
  expect(parisInstant("2025-06-12", "17:00")).toBe("2025-06-12T17:00:00+02:00");
});
