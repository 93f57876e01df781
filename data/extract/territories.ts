import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { TerritoryRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { NEIGHBOURHOOD_POINTS } from "./neighbourhood-points.js";
import { mendText } from "./text.js";

export const PARIS = "COMMUNE:75056";

export function arrondissement(number: number): string {
  return `ARRONDISSEMENT:${75100 + number}`;
}

interface ArrondissementFeature {
  readonly properties: { readonly c_ar: number; readonly geom_x_y: { readonly lon: number; readonly lat: number } };
}

function territory(
  kind: string,
  code: string,
  name: string,
  containedIn: readonly string[],
  location: TerritoryRecord["location"] = null,
): TerritoryRecord {
  return { kind, code, name, generation: null, containedIn, location };
}

/** Centres of the arrondissements by their number; the file draws the first four as one. */
function readCentres(folder: string): Map<number, readonly [number, number]> {
  const { features } = JSON.parse(readFileSync(join(folder, "paris-subventions", "arrondissements.geojson"), "utf8")) as {
    features: ArrondissementFeature[];
  };
  return new Map(features.map(({ properties }) => [properties.c_ar, [properties.geom_x_y.lat, properties.geom_x_y.lon]]));
}

/**
 * France, Île-de-France, the département and the city of Paris, its twenty arrondissements and its priority neighbourhoods of 2024: contained in
 * the city alone, with points placed by hand, since the file gives one point and one polygon for all those of a commune.
 */
export function readTerritories(folder: string): TerritoryRecord[] {
  const rows = parse(readFileSync(join(folder, "qpv-2024", "qpv_2024_eclate.csv")), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  const neighbourhoods = rows
    .filter((row) => row.insee_com === "75056")
    .map((row) => ({
      kind: "QPV",
      code: row.code_qp ?? "",
      name: mendText(row.lib_qp ?? ""),
      generation: 2024,
      containedIn: [PARIS],
      location: NEIGHBOURHOOD_POINTS[row.code_qp ?? ""] ?? null,
    }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
  const centres = readCentres(folder);
  return [
    territory("COUNTRY", "FR", "France", []),
    territory("REGION", "11", "Île-de-France", ["COUNTRY:FR"]),
    territory("DEPARTMENT", "75", "Paris (département)", ["REGION:11"]),
    territory("COMMUNE", "75056", "Paris", ["DEPARTMENT:75"]),
    ...Array.from({ length: 20 }, (_, at) =>
      territory(
        "ARRONDISSEMENT",
        String(75101 + at),
        `Paris ${at === 0 ? "1er" : `${at + 1}e`} arrondissement`,
        [PARIS],
        centres.get(at + 1),
      ),
    ),
    ...neighbourhoods,
  ];
}
