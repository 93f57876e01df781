import { readFileSync } from "node:fs";
import fc from "fast-check";
import { newApiKey, printApiKey, readApiKey } from "./api-key-text.js";

const keys = fc.constant(null).map(() => newApiKey());

test("a key is read as it was printed", () => {
  fc.assert(fc.property(keys, (key) => expect(readApiKey(printApiKey(key))).toEqual(key)));
});

test("one character lost, added or changed, or two neighbours exchanged, is told at once", () => {
  const letter = fc.constantFrom(..."0129ABYZabyz_");
  fc.assert(
    fc.property(keys, fc.nat(65), letter, (key, place, other) => {
      const text = printApiKey(key);
      const [before, at, next, after] = [text.slice(0, place), text.charAt(place), text.charAt(place + 1), text.slice(place + 1)];
      const changed = [before + after, before + other + at + after, before + other + after, before + next + at + after.slice(1)];
      for (const wrong of changed) if (wrong !== text) expect(readApiKey(wrong)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test("no two keys are alike, and each is one word of 66 characters", () => {
  const made = Array.from({ length: 1_000 }, () => printApiKey(newApiKey()));
  expect(new Set(made).size).toBe(made.length);
  for (const text of made) expect(text).toMatch(/^mlg_\w{62}$/);
});

test("secrets are compared in constant time alone", () => {
  const source = readFileSync("src/modules/access/key-authenticator.ts", "utf8");
  expect(source).toContain("timingSafeEqual(hashSecret(presented.secret), key?.secretHash ?? NOBODYS_HASH)");
  expect(source).not.toMatch(/(===|!==|equals\().*(secret|hash)|(secret|hash)\w*(\.equals\(| ===| !==)/i);
});
