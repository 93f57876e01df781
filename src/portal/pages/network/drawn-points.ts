import { SHAPES, STYLES } from "../../parts/actor/actor-kinds.js";
import { familyOf } from "./actor-family.js";
import { COMMUNITY_FAMILIES, communitiesOf } from "./drawn-communities.js";
import type { DrawnNode } from "./network-view.js";
import type { PageColours } from "./page-colours.js";
import { spreadPoints } from "./spread-points.js";

export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string;
  /** What WebGL draws: nothing where the sign has a shape of its own, though it is still pointed at there. */
  readonly color: string;
  readonly colour: string;
  /** Drawn above, in a square of 24; absent from maps of so many points that they are dots. */
  readonly shape: string | undefined;
  readonly sign: string;
  readonly signColour: string;
}

interface Place {
  readonly width: number;
  readonly height: number;
}

const SMALLEST = 8;
const LARGEST = 20;
/** From so many points on they shrink, that the drawing keeps as much paper. */
const ROOMY = 150;
const LEAST = { smallest: 1.8, largest: 9 } as const;
/** Of more points than this, each is a dot. */
const MOST_SHAPES = 1_000;
const UNSEEN = "rgba(0, 0, 0, 0)";
/** How many times wider than high, or higher than wide, a map is drawn at most, where there is room. */
const LONGEST = 1.7;

/** How thick lines are, of 1 where there is room. */
export function thinness(count: number): number {
  return Math.min(1, Math.sqrt(ROOMY / count));
}

/** Where each actor's point stands, how large and in which colour. */
export function drawnPoints(
  nodes: readonly DrawnNode[],
  byCommunity: boolean,
  colours: PageColours,
  { width, height }: Place,
): DrawnPoint[] {
  const most = nodes.reduce((largest, { centrality }) => Math.max(largest, centrality), Number.EPSILON);
  const places = new Map(communitiesOf(nodes).map(({ number, place }) => [number, place]));
  // On a map of 60 about the width of a point.
  const spread = spreadPoints(nodes, 0.8 / Math.sqrt(nodes.length));
  const small = Math.min(1, Math.max(0.6, width / 700));
  const smallest = small * Math.max(LEAST.smallest, SMALLEST * thinness(nodes.length));
  const largest = small * Math.max(LEAST.largest, LARGEST * thinness(nodes.length));
  const [wide, high] = [width / height, height / width].map((ratio) => Math.min(LONGEST, Math.max(1, ratio))) as [number, number];
  return nodes.map(({ actor, community, centrality, x, y }, index) => {
    const place = places.get(community);
    const family = byCommunity ? (place === undefined ? "other" : (COMMUNITY_FAMILIES[place - 1] ?? "other")) : familyOf(actor);
    const { colour: token, shape, letter, isDark } = STYLES[family];
    const colour = colours.of(family === "person" ? "--edge" : token);
    const hasShape = nodes.length <= MOST_SHAPES;
    return {
      x: (spread[index]?.x ?? x) * wide,
      y: (spread[index]?.y ?? y) * high,
      size: smallest + (largest - smallest) * Math.sqrt(centrality / most),
      label: actor.name,
      color: hasShape ? UNSEEN : colour,
      colour,
      shape: hasShape ? SHAPES[byCommunity ? "circle" : shape] : undefined,
      sign: byCommunity ? String(place ?? "·") : letter,
      signColour: colours.sign(isDark),
    };
  });
}
