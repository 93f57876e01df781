import fc from "fast-check";
import { PlainNetwork } from "../../../test/support/reference/plain-network.js";
import {
  ACTORS,
  actorId,
  built,
  network,
  nodesOf,
  sights,
  things,
  toSight,
  uuid,
} from "../../../test/support/reference/random-networks.js";
import { findGaps, type GapGround, type Profile, pairsOf } from "./gap-search.js";
import { SeenNetwork } from "./seen-network.js";
import { TieWalker } from "./tie-walker.js";
import { WholeNetworks } from "./whole-network.js";

const SEED = Number(process.hrtime.bigint() % 1_000_000n);

describe("a part of the network, or all of it", () => {
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
    const profile = fc.record({ themes: items(4), territories: items(5), funders: items(6), activities: items(7), programmes: items(8) });
    const grounds = fc.subarray<GapGround>(["activities", "funders", "programmes"], { minLength: 1 });
    fc.assert(
      fc.property(
        network,
        sights,
        fc.array(profile, { minLength: 5, maxLength: 5 }),
        grounds,
        ({ audiences, ties }, plainSight, profiles, asked) => {
          const nodes = nodesOf(audiences);
          const graph = built(nodes, ties);
          const plain = new PlainNetwork(nodes, ties, plainSight);
          const all = profiles.map((of, index) => ({ id: actorId(index * 2), ...of }));
          const seen = all.filter(({ id }) => nodes.some((node) => node.id === id && node.audience <= plainSight.rank));
          const common = (kind: Exclude<keyof Profile, "id">, one: Profile, other: Profile): string[] =>
            one[kind].filter((item) => other[kind].includes(item));
          const expected = new Map<string, object>();
          let pairs = 0;
          for (const [index, one] of seen.entries()) {
            for (const other of seen.slice(index + 1)) {
              pairs += asked.flatMap((ground) => common(ground, one, other)).length;
              if (plain.strength(one.id, other.id) !== undefined) continue;
              if (asked.every((ground) => common(ground, one, other).length === 0)) continue;
              const shared = (["themes", "territories", "funders", "programmes"] as const).flatMap((kind) =>
                common(kind, one, other).map((item) => seen.filter((of) => of[kind].includes(item)).length),
              );
              expected.set(`${one.id} ${other.id}`, {
                score: expect.closeTo(
                  shared.reduce((sum, bearers) => sum + 1 / Math.sqrt(bearers - 1), 0),
                  5,
                ) as number,
                grounds: (["activities", "funders", "programmes"] as const).filter((ground) => common(ground, one, other).length > 0),
                themes: common("themes", one, other),
                programmes: common("programmes", one, other),
              });
            }
          }
          expect(pairsOf(seen, asked)).toBe(pairs);
          const found = findGaps(graph, new TieWalker(graph), all, toSight(plainSight), 100, asked);
          const told = found.map(({ organizations, score, grounds, themes, programmes }): [string, object] => [
            organizations.join(" "),
            { score, grounds, themes, programmes },
          ]);
          expect(new Map(told.sort())).toEqual(new Map([...expected].sort()));
          expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((one, other) => other - one));
        },
      ),
      { seed: SEED, numRuns: 100 },
    );
  });
});
