import type { Question } from "./question.js";
import { organizationId } from "./uuids.js";

/** A day on which fundings of the generated network hold. */
export const NEIGHBORS_ON = "2023-06-01";
export const NEIGHBORS_FIRST = 50;

/** What each answers differs by rounding alone, so the order of the equally strong may. */
const ROUNDING = 1e-9;

interface Found {
  readonly distance: number;
  readonly strength: number;
  readonly actor: { readonly id: string; readonly name: string };
}

/** By the ties that one record makes, which SQL can weigh in one statement: what is shared would take several more. */
export const neighbors: Question = {
  key: "neighbors",
  title: "6. Two-hop neighbours, the 50 strongest",
  document: `
    query Neighbors($of: ID!) {
      network {
        neighbors(of: $of, depth: 2, via: [RELATIONSHIP, POSITION], asOf: "${NEIGHBORS_ON}", first: ${NEIGHBORS_FIRST}) {
          distance
          strength
          actor { id name }
        }
      }
    }`,
  isLeftOutByOrdinary: true,
  draw: (random, organizations) => ({ of: organizationId(301 + random.below(organizations - 300)) }),
  nodeIds: { of: "Organization" },
  agree: (one, other) => {
    const [ours, theirs] = [found(one), found(other)];
    const weakest = ours.at(-1)?.strength ?? 0;
    const known = new Map(ours.map((neighbor) => [neighbor.actor.id, neighbor]));
    return (
      ours.length === theirs.length &&
      theirs.every((neighbor, index) => {
        const same = known.get(neighbor.actor.id);
        const isAlike = Math.abs(neighbor.strength - (ours[index]?.strength ?? 0)) < ROUNDING;
        // Which of those that tie for the last places are named is a matter of rounding too.
        if (!same) return isAlike && neighbor.strength < weakest + ROUNDING;
        return isAlike && same.distance === neighbor.distance && same.actor.name === neighbor.actor.name;
      })
    );
  },
};

function found(data: unknown): readonly Found[] {
  return (data as { readonly network: { readonly neighbors: readonly Found[] } }).network.neighbors;
}
