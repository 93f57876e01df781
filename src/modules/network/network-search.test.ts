import fc from "fast-check";
import { PlainNetwork, type PlainNode, type PlainSight, type PlainTie } from "../../../test/support/reference/plain-network.js";
import {
  ACTORS,
  actorId,
  built,
  day,
  network,
  nodesOf,
  rowOf,
  sights,
  things,
  toSight,
} from "../../../test/support/reference/random-networks.js";
import { AUDIENCES } from "../../core/audience.js";
import { IntroductionSearch } from "./introduction-search.js";
import { NeighborSearch } from "./neighbor-search.js";
import type { NetworkGraph } from "./network-graph.js";
import { putInto, slicesOf } from "./network-puts.js";
import { PathSearch } from "./path-search.js";
import { compareTies, type TieChange } from "./tie-comparison.js";
import { tiesOf } from "./tie-details.js";
import { factsOf } from "./tie-facts.js";
import { TieWalker } from "./tie-walker.js";
import { uuidWords } from "./uuid-table.js";

const SEED = Number(process.hrtime.bigint() % 1_000_000n);

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
    for (const maxLength of [2, 4, 6]) {
      const best = paths.paths(of(number), of(to), sight, maxLength, 5);
      expect(best.map(({ strength }) => strength)).toEqual(
        plain
          .paths(actorId(number), actorId(to), maxLength)
          .slice(0, 5)
          .map(({ strength }) => expect.closeTo(strength, 10) as number),
      );
      for (const { chain, strength } of best) {
        const ids = chain.map((node) => graph.uuidOf(node));
        expect(new Set(ids).size).toBe(ids.length);
        const product = ids.slice(1).reduce((all, id, step) => all * (plain.strength(ids[step] as string, id) ?? 0), 1);
        expect(strength).toBeCloseTo(product, 10);
      }
    }

    const introduced = new IntroductionSearch(graph, walker).introductions(of(number), of(to), sight, 4, 100);
    const wanted = plain.introductions(actorId(number), actorId(to), 4);
    expect(introduced.map(({ chain }) => graph.uuidOf(chain.at(-2) as number)).sort()).toEqual([...wanted.keys()].sort());
    for (const { chain, strength } of introduced) {
      expect(new Set(chain).size).toBe(chain.length);
      expect(strength).toBeCloseTo(wanted.get(graph.uuidOf(chain.at(-2) as number)) ?? 0, 10);
    }
    for (const [other, { strength }] of [...expected].filter(([, { distance }]) => distance === 1)) {
      const ofOther = tiesOf(graph, walker, of(number), sight, (node) => graph.uuidOf(node) === other);
      expect(1 - ofOther.reduce((gap, tie) => gap * (1 - tie.strength), 1)).toBeCloseTo(strength, 10);
      expect(ofOther.every(({ evidence }) => evidence.length > 0)).toBe(true);
      for (const tie of ofOther) {
        const ranks = plain.evidence(actorId(number), other).flatMap(({ kind, rank }) => (kind === tie.kind ? [rank] : []));
        expect(factsOf(graph, tie).audience).toBe(AUDIENCES[Math.min(...ranks)]);
      }
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

  it("tells what formed and what dissolved record by record, as the plain reference does", () => {
    fc.assert(
      fc.property(network, sights, day, ({ audiences, ties }, plainSight, otherDay) => {
        const nodes = nodesOf(audiences);
        const graph = built(nodes, ties);
        const earlier = { ...plainSight, day: Math.min(plainSight.day, otherDay) };
        const later = { ...plainSight, day: Math.max(plainSight.day, otherDay) };
        const [before, after] = [new PlainNetwork(nodes, ties, earlier), new PlainNetwork(nodes, ties, later)];
        const sights = { before: toSight(earlier), after: toSight(later) };
        const idOf = (number: number): string => actorId(number);
        const missing = (one: PlainNetwork, other: PlainNetwork, from: string): Map<string, number> => {
          const gaps = new Map<string, number>();
          for (let number = 0; number < ACTORS; number++) {
            const known = one.evidence(from, idOf(number)).map(({ id }) => id);
            for (const { id, kind, strength } of other.evidence(from, idOf(number))) {
              const key = `${idOf(number)} ${kind} ${known.length === 0}`;
              if (!known.includes(id)) gaps.set(key, (gaps.get(key) ?? 1) * (1 - strength));
            }
          }
          return new Map([...gaps].sort().map(([key, gap]) => [key, Math.round((1 - gap) * 1e9)]));
        };
        for (let number = 0; number < ACTORS; number++) {
          const node = graph.nodeOf(number % 2 === 0 ? "Organization" : "Person", idOf(number));
          const { formed, dissolved } = compareTies(graph, new TieWalker(graph), node, sights, () => true);
          const told = (changes: readonly TieChange[]): Map<string, number> =>
            new Map(
              changes
                .map(({ tie, isOnly }): [string, number] => [
                  `${graph.uuidOf(tie.to)} ${tie.kind} ${isOnly}`,
                  Math.round(tie.strength * 1e9),
                ])
                .sort(),
            );
          const isSeen = graph.isSeen(node, sights.after);
          expect(isSeen ? told(formed) : new Map()).toEqual(isSeen ? missing(before, after, idOf(number)) : new Map());
          expect(isSeen ? told(dissolved) : new Map()).toEqual(isSeen ? missing(after, before, idOf(number)) : new Map());
        }
      }),
      { seed: SEED, numRuns: 100 },
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
        const records = [...before.ties, ...added].flatMap(({ record }) => record ?? []);
        const slices = slicesOf([
          { of: "records", replaced: records.map(uuidWords), ties: added.filter(({ record }) => record !== null).map(rowOf) },
          {
            of: "shared",
            replaced: [...changed, ...changed].map(({ id }) => uuidWords(id)),
            ties: added.filter(({ record }) => record === null).map(rowOf),
          },
        ]);
        for (const put of slices) putInto(graph, [put]);
        expectAlike(graph, nodes, [...kept, ...added], sight);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});
