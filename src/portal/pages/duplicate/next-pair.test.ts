import { nextPair, type WaitingPair } from "./next-pair.js";

const pair = (id: string, score: number): WaitingPair => ({ id, score, organization: { name: id }, other: null, candidate: null });
const waiting = [pair("a", 0.99), pair("b", 0.97), pair("c", 0.9)];

it("goes down the list, past what was left for later, and begins again at its end", () => {
  expect(nextPair(waiting, pair("a", 0.99))?.id).toBe("b");
  expect(nextPair(waiting, pair("decided", 0.95))?.id).toBe("c");
  expect(nextPair(waiting, pair("c", 0.9))?.id).toBe("a");
  expect(nextPair([pair("a", 0.99)], pair("a", 0.99))).toBeUndefined();
  expect(nextPair([], pair("decided", 0.95))).toBeUndefined();
});
