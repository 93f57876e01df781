import { drawnPairs, pairsByActor } from "./drawn-pairs.js";

const tie = (from: string, to: string, kind: "EVENT" | "PROJECT", strength: number) => ({
  from: { id: from },
  to: { id: to },
  kind,
  strength,
});

describe("lines of a map", () => {
  it("are one for each two, whose ties add up like chances", () => {
    const pairs = drawnPairs([tie("b", "a", "PROJECT", 0.5), tie("b", "c", "EVENT", 0.6), tie("a", "b", "EVENT", 0.5)]);
    expect(pairs).toEqual([
      { one: "a", other: "b", kinds: ["PROJECT", "EVENT"], strength: 0.75 },
      { one: "b", other: "c", kinds: ["EVENT"], strength: 0.6 },
    ]);
    expect(pairsByActor(pairs).get("b")).toEqual([
      { id: "a", kinds: ["PROJECT", "EVENT"], strength: 0.75 },
      { id: "c", kinds: ["EVENT"], strength: 0.6 },
    ]);
  });
});
