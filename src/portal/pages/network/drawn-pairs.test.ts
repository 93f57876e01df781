import { drawnPairs, pairsByActor } from "./drawn-pairs.js";
import type { DrawnNode } from "./network-view.js";

function node(id: string): DrawnNode {
  return { actor: { __typename: "Person", id, name: id }, degree: 1, community: 0, centrality: 0.5, x: 0, y: 0 };
}

describe("lines of a map", () => {
  it("join actors, who have their own at hand", () => {
    const pairs = drawnPairs({
      nodes: ["a", "b", "c"].map(node),
      lines: [
        { one: 0, other: 1, strength: 0.75, kinds: ["PROJECT", "EVENT"] },
        { one: 1, other: 2, strength: 0.6, kinds: ["EVENT"] },
        { one: 1, other: 9, strength: 0.1, kinds: ["EVENT"] },
      ],
    });
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
