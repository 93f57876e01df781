import fc from "fast-check";
import { PlainNetwork, type PlainNode, type PlainSight, type PlainTie } from "../../../test/support/reference/plain-network.js";
import { findGaps } from "./gap-search.js";
import { IntroductionSearch } from "./introduction-search.js";
import { NeighborSearch } from "./neighbor-search.js";
import type { NetworkNodeType } from "./network-arrays.js";
import { NetworkBuilder, type TieRow } from "./network-builder.js";
import { NetworkGraph } from "./network-graph.js";
import { putInto, slicesOf } from "./network-puts.js";
import { PathSearch } from "./path-search.js";
import { SeenNetwork } from "./seen-network.js";
import type { Sight } from "./sight.js";
import { compareTies, type TieChange } from "./tie-comparison.js";
import { tiesOf } from "./tie-details.js";
import { ALWAYS, FOREVER, TIE_KINDS, TIE_ROLES, type TieKindName } from "./tie-strength.js";
import { TieWalker } from "./tie-walker.js";
import { uuidWords } from "./uuid-table.js";
import { WholeNetworks } from "./whole-network.js";

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

  it("lays out for questions about the whole what ties the actors that are seen, and nothing else", () => {
    fc.assert(
      fc.property(network, sights, ({ audiences, ties }, plainSight) => {
        const nodes = nodesOf(audiences);
        const graph = built(nodes, ties);
        const plain = new PlainNetwork(nodes, ties, plainSight);
        const seen = SeenNetwork.of(graph, toSight(plainSight));
        const lines = new Set<string>();
        for (let point = 0; point < seen.size; point++) {
          for (let line = seen.offsets[point] as number; line < (seen.offsets[point + 1] as number); line++) {
            const [from, to] = [point, seen.targets[line] as number].map((end) => graph.uuidOf(seen.nodes[end] as number));
            lines.add(`${from} ${to}`);
          }
        }
        const expected = new Set<string>();
        for (let one = 0; one < ACTORS; one++) {
          for (let other = 0; other < ACTORS; other++) {
            for (const { id } of plain.evidence(actorId(one), actorId(other))) {
              const isShared = things.some((thing) => thing.id === id);
              for (const [from, to] of isShared
                ? [
                    [actorId(one), id],
                    [id, actorId(one)],
                  ]
                : [[actorId(one), actorId(other)]]) {
                expected.add(`${from} ${to}`);
              }
            }
          }
        }
        expect([...lines].sort()).toEqual([...expected].sort());

        const whole = new WholeNetworks(graph).of(toSight(plainSight));
        const tied = Array.from({ length: ACTORS }, (_, number) => actorId(number)).filter((id) => plain.neighbors(id, 1).size > 0);
        expect(
          whole.communities
            .flat()
            .map(({ node }) => graph.uuidOf(node))
            .sort(),
        ).toEqual(tied);
        expect(whole.actors.map(({ node }) => graph.uuidOf(node)).sort()).toEqual(tied);
        expect(whole.communities.every((members) => members.length > 1)).toBe(true);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it("finds who shares much and no tie by comparing each with each", () => {
    const items = (kind: number) =>
      fc.uniqueArray(
        fc.integer({ min: 0, max: 3 }).map((number) => uuid(kind, number)),
        { maxLength: 3 },
      );
    const profile = fc.record({ themes: items(4), territories: items(5), funders: items(6) });
    fc.assert(
      fc.property(network, sights, fc.array(profile, { minLength: 5, maxLength: 5 }), ({ audiences, ties }, plainSight, profiles) => {
        const nodes = nodesOf(audiences);
        const graph = built(nodes, ties);
        const plain = new PlainNetwork(nodes, ties, plainSight);
        const all = profiles.map((of, index) => ({ id: actorId(index * 2), ...of }));
        const isSeen = (id: string): boolean => nodes.some((node) => node.id === id && node.audience <= plainSight.rank);
        const seen = all.filter(({ id }) => isSeen(id));
        const found = findGaps(graph, new TieWalker(graph), all, toSight(plainSight), 100);
        const expected = new Map<string, number>();
        for (const [index, one] of seen.entries()) {
          for (const other of seen.slice(index + 1)) {
            const common = (["themes", "territories", "funders"] as const).map((kind) =>
              one[kind].filter((item) => other[kind].includes(item)),
            );
            const [themes = [], territories = [], funders = []] = common;
            if (plain.strength(one.id, other.id) !== undefined) continue;
            if ((themes.length === 0 || territories.length === 0) && funders.length === 0) continue;
            const bearers = (item: string): number =>
              seen.filter((of) => [...of.themes, ...of.territories, ...of.funders].includes(item)).length;
            expected.set(
              `${one.id} ${other.id}`,
              common.flat().reduce((sum, item) => sum + 1 / Math.sqrt(bearers(item) - 1), 0),
            );
          }
        }
        expect(found.map(({ organizations }) => organizations.join(" ")).sort()).toEqual([...expected.keys()].sort());
        for (const { organizations, score } of found) expect(score).toBeCloseTo(expected.get(organizations.join(" ")) ?? 0, 5);
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((one, other) => other - one));
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
