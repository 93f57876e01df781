import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Point, simplifiedRing } from "./simplified.js";

/** In degrees: some twenty metres. */
const TOLERANCE = 0.000_25;

interface District {
  readonly properties: { readonly c_ar: number };
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Point[])[] }
    | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Point[])[])[] };
}

/** The first four are one sector, drawn as one. */
function codesOf(number: number): string[] {
  const numbers = number === 0 ? [1, 2, 3, 4] : [number];
  return numbers.map((district) => `751${String(district).padStart(2, "0")}`);
}

const { values } = parseArgs({
  options: { from: { type: "string" }, to: { type: "string", default: "src/portal/parts/map/districts.json" } },
});
if (values.from === undefined) throw new Error("--from <folder of the open data files>");
const { features } = JSON.parse(readFileSync(join(values.from, "paris-subventions/arrondissements.geojson"), "utf8")) as {
  readonly features: readonly District[];
};
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const districts = features
  .map(({ properties, geometry }) => ({
    codes: codesOf(properties.c_ar),
    rings: (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)
      .flatMap((polygon) => polygon.slice(0, 1))
      .map((ring) => simplifiedRing(ring, TOLERANCE).map(([longitude, latitude]) => [round(longitude), round(latitude)])),
  }))
  .sort((one, other) => (one.codes[0] ?? "").localeCompare(other.codes[0] ?? ""));
writeFileSync(values.to, `${JSON.stringify(districts)}\n`);
