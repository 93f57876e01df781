import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { Position, Shape, TerritoryOutline } from "./outline-file.js";

/** What the pages draw: one shape, of as many rings as it takes; holes are rings within another. */
export interface DrawnOutline {
  readonly codes: readonly string[];
  readonly rings: readonly (readonly Position[])[];
}

/** In square degrees, some 800 m²: corners that make a smaller triangle with their neighbours are left out. */
const SMALLEST_CORNER = 1e-7;
/** About a metre. */
const DECIMALS = 100_000;

/** With as few points as a map on a screen needs. Neighbours keep their border in common, and what is small keeps its shape. */
export function simplifiedOutlines(outlines: readonly TerritoryOutline[]): DrawnOutline[] {
  const features = outlines.map(({ geometry }) => ({ type: "Feature" as const, properties: {}, geometry }));
  const collection = { type: "FeatureCollection" as const, features };
  const exact = topology({ all: collection }) as Parameters<typeof presimplify>[0];
  const light = simplify(presimplify(exact), SMALLEST_CORNER);
  const all = light.objects.all && feature(light, light.objects.all);
  const drawn = all && "features" in all ? all.features : [];
  return outlines.map(({ code, geometry }, place) => {
    const simple = ringsOf(drawn[place]?.geometry as Shape).map(rounded);
    return { codes: [code], rings: ringsOf(geometry).map((ring, at) => (isShape(simple[at]) ? simple[at] : rounded(ring))) };
  });
}

function ringsOf(geometry: Shape): Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

function isShape(ring: readonly Position[] | undefined): ring is Position[] {
  return ring !== undefined && new Set(ring.map(String)).size >= 3;
}

function rounded(ring: readonly Position[]): Position[] {
  return ring.map((position) => position.slice(0, 2).map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS));
}
