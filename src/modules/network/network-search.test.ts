import fc from "fast-check";
import { PlainNetwork, type PlainNode, type PlainSight, type PlainTie } from "../../../test/support/reference/plain-network.js";
import { NeighborSearch } from "./neighbor-search.js";
import type { NetworkNodeType } from "./network-arrays.js";
import { NetworkBuilder, type TieRow } from "./network-builder.js";
import { NetworkGraph } from "./network-graph.js";
import { PathSearch } from "./path-search.js";
import type { Sight } from "./sight.js";
import { tiesOf } from "./tie-details.js";
import { ALWAYS, FOREVER, TIE_KINDS, TIE_ROLES, type TieKindName } from "./tie-strength.js";
import { TieWalker } from "./tie-walker.js";
import { uuidWords } from "./uuid-table.js";

const SEED = Number(process.hrtime.bigint() % 1_000_000n);

const ACTORS = 9;
const SHARED: Partial<Record<TieKindName, NetworkNodeType>> = {
  PROJECT: "Project",
  EVENT: "Event",
  COMMITTEE: "Committee",
  PUBLICATION: "Publication",
};

const uuid = (kind: number, number: number): string => `0000000${kind}-0000-7000-8000-${String(number).padStart(12, "0")}`;
const actorId = (number: number): string => uuid(0, number);

/** Two things of each kind. */
const things = TIE_KINDS.flatMap((kind) => {
  const type = SHARED[kind];
  return type ? [0, 1].map((number) => ({ kind, type, id: uuid(1 + TIE_KINDS.indexOf(kind), number) })) : [];
});

const rank = fc.integer({ min: 0, max: 4 });
const day = fc.integer({ min: -3, max: 3 });
const dates = fc.record({ start: fc.oneof(fc.constant(ALWAYS), day), end: fc.oneof(fc.constant(FOREVER), day) });
const actor = fc.integer({ min: 0, max: ACTORS - 1 });
const codesOf = (kind: TieKindName): number[] => TIE_ROLES.flatMap((role, code) => (role.kind === kind ? [code] : []));

const sharing = fc.constantFrom(...things).chain(({ kind, id }) =>
  fc.record({
    record: fc.constant(null),
    from: fc.oneof({ weight: 8, arbitrary: actor.map(actorId) }, { weight: 1, arbitrary: fc.constant(null) }),
    to: fc.constant(id),
    role: fc.constantFrom(...codesOf(kind)),
    audience: rank,
    count: fc.integer({ min: 0, max: 300 }),
    // What happened on a day began then for all.
    dates: kind === "EVENT" || kind === "PUBLICATION" ? fc.constant({ start: -1, end: FOREVER }) : dates,
  }),
);
const direct = fc.record({
  from: actor.map(actorId),
  to: actor.map(actorId),
  role: fc.constantFrom(...codesOf("RELATIONSHIP"), ...codesOf("POSITION")),
  audience: rank,
  count: fc.constant(0),
  dates,
});

const ties = fc
  .record({ shared: fc.array(sharing, { maxLength: 40 }), direct: fc.array(direct, { maxLength: 14 }) })
  .map(({ shared, direct }): PlainTie[] =>
    [...shared, ...direct.map((tie, number) => ({ ...tie, record: uuid(9, number) }))].map(({ dates, ...tie }) => ({ ...tie, ...dates })),
  );

const network = fc.record({ audiences: fc.array(rank, { minLength: ACTORS + things.length, maxLength: ACTORS + things.length }), ties });
const sights = fc.record({ rank: fc.integer({ min: 0, max: 3 }), day, via: fc.subarray([...TIE_KINDS], { minLength: 1 }) });

function nodesOf(audiences: readonly number[]): PlainNode[] {
  const actors = Array.from({ length: ACTORS }, (_, number) => ({
    id: actorId(number),
    type: number % 2 === 0 ? ("Organization" as const) : ("Person" as const),
  }));
  return [...actors, ...things].map(({ id, type }, index) => ({ id, type, audience: audiences[index] as number }));
}

function rowOf(tie: PlainTie): TieRow {
  return {
    ...tie,
    record: tie.record === null ? null : uuidWords(tie.record),
    from: tie.from === null ? null : uuidWords(tie.from),
    to: uuidWords(tie.to),
  };
}

function built(nodes: readonly PlainNode[], rows: readonly PlainTie[]): NetworkGraph {
  const builder = new NetworkBuilder();
  for (const { type, id, audience } of nodes) builder.addNode(type, uuidWords(id), audience);
  for (const tie of rows) builder.addTie(rowOf(tie));
  return new NetworkGraph(builder.build());
}

function toSight({ rank, day, via }: PlainSight): Sight {
  return { rank, day, kinds: via.reduce((bits, kind) => bits | (1 << TIE_KINDS.indexOf(kind)), 0) };
}

function expectAlike(graph: NetworkGraph, nodes: readonly PlainNode[], rows: readonly PlainTie[], plainSight: PlainSight): void {
  const sight = toSight(plainSight);
  const plain = new PlainNetwork(nodes, rows, plainSight);
  const walker = new TieWalker(graph);
  const search = new NeighborSearch(graph, walker);
  const paths = new PathSearch(graph, walker);
  const of = (number: number): number => graph.nodeOf(number % 2 === 0 ? "Organization" : "Person", actorId(number));
  for (let number = 0; number < ACTORS; number++) {
    const found = search.neighbors(of(number), sight, 3, 1000);
    const expected = plain.neighbors(actorId(number), 3);
    expect(found.map(({ node }) => graph.uuidOf(node)).sort()).toEqual([...expected.keys()].sort());
    for (const { node, distance, strength, chain } of found) {
      expect({ distance, strength }).toEqual({
        distance: expected.get(graph.uuidOf(node))?.distance,
        strength: expect.closeTo(expected.get(graph.uuidOf(node))?.strength ?? 0, 10) as number,
      });
      expect(chain).toHaveLength(distance + 1);
    }
    expect(found.map(({ strength }) => strength)).toEqual(found.map(({ strength }) => strength).sort((one, other) => other - one));
    expect(search.neighbors(of(number), sight, 3, 2)).toEqual(found.slice(0, 2));

    const to = (number + 4) % ACTORS;
    const best = paths.paths(of(number), of(to), sight, 4, 5);
    expect(best.map(({ strength }) => strength)).toEqual(
      plain
        .paths(actorId(number), actorId(to), 4)
        .slice(0, 5)
        .map((strength) => expect.closeTo(strength, 10) as number),
    );
    for (const { chain, strength } of best) {
      const ids = chain.map((node) => graph.uuidOf(node));
      expect(new Set(ids).size).toBe(ids.length);
      const product = ids.slice(1).reduce((all, id, step) => all * (plain.strength(ids[step] as string, id) ?? 0), 1);
      expect(strength).toBeCloseTo(product, 10);
    }
    for (const [other, { strength }] of [...expected].filter(([, { distance }]) => distance === 1)) {
      const ofOther = tiesOf(graph, walker, of(number), sight, (node) => graph.uuidOf(node) === other);
      expect(1 - ofOther.reduce((gap, tie) => gap * (1 - tie.strength), 1)).toBeCloseTo(strength, 10);
      expect(ofOther.every(({ evidence }) => evidence.length > 0)).toBe(true);
    }
  }
}

describe("the network in memory", () => {
  it("answers as the plain reference does, whoever looks, whenever, by whatever ties", () => {
    fc.assert(
      fc.property(network, sights, ({ audiences, ties }, sight) => {
        const nodes = nodesOf(audiences);
        expectAlike(built(nodes, ties), nodes, ties, sight);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it("answers as if it had been built anew after whatever changed", () => {
    fc.assert(
      fc.property(network, network, fc.subarray(things), sights, (before, after, changed, sight) => {
        const graph = built(nodesOf(before.audiences).slice(0, -2), before.ties);
        const nodes = nodesOf(after.audiences);
        for (const { type, id, audience } of nodes) graph.setNode(type, uuidWords(id), audience);
        const isChanged = (tie: PlainTie): boolean => tie.record !== null || changed.some(({ id }) => id === tie.to);
        const known = new Set(nodes.slice(0, -2).map(({ id }) => id));
        const kept = before.ties.filter((tie) => !isChanged(tie) && known.has(tie.to));
        const added = after.ties.filter(isChanged);
        for (const { record } of before.ties) if (record !== null) graph.dropRecord(uuidWords(record));
        for (const { id } of changed) graph.dropShared(uuidWords(id));
        graph.addTies(added.map(rowOf));
        expectAlike(graph, nodes, [...kept, ...added], sight);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});
