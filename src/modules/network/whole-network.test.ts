import { NetworkBuilder } from "./network-builder.js";
import { NetworkGraph } from "./network-graph.js";
import { ALWAYS, FOREVER, roleCode } from "./tie-strength.js";
import { type UuidWords, uuidWords } from "./uuid-table.js";
import { WholeNetworks } from "./whole-network.js";

const PUBLIC = { rank: 0, day: 0, kinds: 0b11_1111 };
const STAFF = { ...PUBLIC, rank: 3 };
const HIDDEN = 3;

const organization = (number: number): UuidWords => uuidWords(`01900000-0000-7000-8000-00000000000${number}`);
const record = (number: number): UuidWords => uuidWords(`01910000-0000-7000-8000-00000000000${number}`);
const tie = (number: number, from: number, to: number, audience = 0) => ({
  record: record(number),
  from: organization(from),
  to: organization(to),
  role: roleCode("RELATIONSHIP", "FUNDS"),
  audience,
  start: ALWAYS,
  end: FOREVER,
});

/** Two pairs, and one tie between them. */
const TIES = [tie(0, 0, 1), tie(1, 2, 3), tie(2, 1, 2)];

function built(ties: readonly ReturnType<typeof tie>[]): NetworkGraph {
  const builder = new NetworkBuilder();
  for (let number = 0; number < 6; number++) builder.addNode("Organization", organization(number), number === 5 ? HIDDEN : 0);
  for (const row of ties) builder.addTie(row);
  return new NetworkGraph(builder.build());
}

describe("what is kept of the whole network because it took long", () => {
  const keeping = (graph: NetworkGraph): WholeNetworks => new WholeNetworks(graph, -1);

  it("stays for a while whatever comes", () => {
    const graph = built(TIES);
    const wholes = keeping(graph);
    const known = wholes.of(PUBLIC);
    graph.setRecord(record(3), tie(3, 3, 4));
    expect(wholes.of(PUBLIC)).toBe(known);
  });

  it.each([
    [
      "a tie is hidden",
      (graph: NetworkGraph) => graph.setRecord(record(2), tie(2, 1, 2, HIDDEN)),
      [TIES[0], TIES[1], tie(2, 1, 2, HIDDEN)],
    ],
    ["a tie is gone", (graph: NetworkGraph) => graph.setRecord(record(2), null), [TIES[0], TIES[1]]],
  ] as const)("is worked out anew for those from whom it was taken, as soon as %s", (_, hide, left) => {
    const graph = built(TIES);
    const wholes = keeping(graph);
    wholes.of(PUBLIC);
    hide(graph);
    const asIfNeverThere = keeping(built(left.flatMap((row) => row ?? []))).of(PUBLIC);
    expect({ ...wholes.of(PUBLIC), computedAt: "" }).toEqual({ ...asIfNeverThere, computedAt: "" });
  });

  it("is worked out anew as soon as an actor is hidden", () => {
    const graph = built(TIES);
    const wholes = keeping(graph);
    wholes.of(PUBLIC);
    graph.setNode("Organization", organization(1), HIDDEN);
    expect(wholes.of(PUBLIC).actors.map(({ node }) => node)).toEqual([2, 3]);
  });

  it("does not tell by when it was worked out of what is hidden from whom it is for", () => {
    const graph = built([...TIES, tie(3, 4, 5)]);
    const wholes = new WholeNetworks(graph, Number.POSITIVE_INFINITY);
    const [known, whole] = [wholes.of(PUBLIC), wholes.of(STAFF)];
    graph.setRecord(record(4), tie(4, 0, 3, HIDDEN));
    // The tie is for all, but one of its ends is not.
    graph.setRecord(record(3), null);
    expect(wholes.of(PUBLIC)).toBe(known);
    expect(wholes.of(STAFF)).not.toBe(whole);
  });

  it("does not count as changed what was read again and is the same", () => {
    const graph = built(TIES);
    const wholes = new WholeNetworks(graph, Number.POSITIVE_INFINITY);
    const known = wholes.of(PUBLIC);
    graph.setRecord(record(2), tie(2, 1, 2));
    expect(wholes.of(PUBLIC)).toBe(known);
    expect(graph.ownBytes).toBe(built(TIES).ownBytes);
  });
});
