import { replyDue } from "./reply-due.js";

it.each([
  ["2026-11-23", "2026-12-23"],
  ["2026-12-31", "2027-01-31"],
  ["2027-01-31", "2027-02-28"],
  ["2028-01-30", "2028-02-29"],
])("of what was asked on %s, is %s", (received, due) => {
  expect(replyDue(received)).toBe(due);
});
