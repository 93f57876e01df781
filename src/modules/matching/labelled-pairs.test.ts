import { readFileSync } from "node:fs";
import { CERTAIN_FROM, DOUBTFUL_FROM, scorePair } from "./pair-score.js";
import { type Party, partyOf } from "./party.js";

interface Mention {
  readonly name: string;
  readonly department: string | null;
}

interface LabelledPair {
  readonly isSame: boolean;
  readonly split: "CHOICE" | "HELD_OUT";
  readonly one: Mention;
  readonly other: Mention;
}

const pairs = readFileSync("data/matching/pairs.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as LabelledPair);

/** What a file without identifiers says. */
function partyWithoutIdentifiers({ name, department }: Mention): Party {
  const commune = department === null ? {} : { commune: `${department}000`.slice(0, 5) };
  return partyOf({ name, identifiers: [], phones: [], emails: [], ...commune });
}

function measure(split: LabelledPair["split"]) {
  const scored = pairs
    .filter((pair) => pair.split === split)
    .map(({ isSame, one, other }) => ({ isSame, score: scorePair(partyWithoutIdentifiers(one), partyWithoutIdentifiers(other)).score }));
  const count = (isSame: boolean, from = 0): number => scored.filter((pair) => pair.isSame === isSame && pair.score >= from).length;
  const [right, wrong] = [count(true, CERTAIN_FROM), count(false, CERTAIN_FROM)];
  return {
    pairs: { same: count(true), other: count(false) },
    certain: { right, wrong, precision: right / (right + wrong), recall: right / count(true) },
    noticed: {
      precision: count(true, DOUBTFUL_FROM) / (count(true, DOUBTFUL_FROM) + count(false, DOUBTFUL_FROM)),
      recall: count(true, DOUBTFUL_FROM) / count(true),
    },
  };
}

/** Floors of recall: what was measured when the thresholds were chosen (docs/matching.md). */
test.each([
  ["CHOICE", 0.23, 0.73],
  ["HELD_OUT", 0.27, 0.75],
] as const)("on the labelled pairs (%s), without identifiers, what is taken for certain is", (split, certain, noticed) => {
  const measured = measure(split);
  process.stdout.write(`${split} ${JSON.stringify(measured)}\n`);
  expect(measured.certain.precision).toBeGreaterThanOrEqual(0.99);
  expect(measured.certain.recall).toBeGreaterThanOrEqual(certain);
  expect(measured.noticed.recall).toBeGreaterThanOrEqual(noticed);
});
