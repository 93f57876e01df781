import { validate, version } from "uuid";
import { stagedId } from "./staged-id.js";

test("ids are UUIDs of version 7, each after the one before", () => {
  const ids = Array.from({ length: 5_000 }, stagedId);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});
