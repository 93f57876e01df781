import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { TerritoryOutline } from "./outline-file.js";

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
  const all: FeatureCollection<Polygon | MultiPolygon, object> = { type: "FeatureCollection", features };
  const exact = topology({ all }) as Topology<{ all: GeometryCollection<object> }>;
  const light = simplify(presimplify(exact), SMALLEST_CORNER);
  const drawn = feature(light, light.objects.all).features;
  return outlines.map(({ code, geometry }, place) => {
    const simple = ringsOf(drawn[place]?.geometry as Polygon | MultiPolygon).map(rounded);
    return { codes: [code], rings: ringsOf(geometry).map((ring, at) => (isShape(simple[at]) ? simple[at] : rounded(ring))) };
  });
}

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

function isShape(ring: readonly Position[] | undefined): ring is Position[] {
  return ring !== undefined && new Set(ring.map(String)).size >= 3;
}

function rounded(ring: readonly Position[]): Position[] {
  return ring.map((position) => position.slice(0, 2).map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS));
}
