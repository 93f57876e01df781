import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OperatorError } from "../../../core/operator-error.js";
import { loadMapOutlines } from "./map-outlines.js";
import { readOutlineFile } from "./outline-file.js";
import { simplifiedOutlines } from "./simplified-outlines.js";

const FIXTURE = "test/fixtures/outlines/north-of-paris.geojson";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maillage-outlines-"));
});

afterAll(() => rm(folder, { recursive: true }));

const ring = [
  [2.3, 48.8],
  [2.4, 48.8],
  [2.4, 48.9],
  [2.3, 48.8],
];

function feature(properties: object, type: string, coordinates: unknown) {
  return { type: "FeatureCollection", features: [{ type: "Feature", properties, geometry: { type, coordinates } }] };
}

async function refusalOf(content: string): Promise<OperatorError> {
  const path = join(folder, "outlines.geojson");
  await writeFile(path, content);
  try {
    await readOutlineFile(path);
  } catch (error) {
    if (error instanceof OperatorError) return error;
  }
  throw new Error("the file was taken");
}

describe("a file of outlines", () => {
  it("names territories by the narrowest code that it has", async () => {
    const { outlines, attribution } = await readOutlineFile(FIXTURE);
    expect(outlines.map(({ code }) => code)).toEqual(["75118", "75119", "93066", "QN07501M", "13055"]);
    expect(attribution).toBe("contours d'essai, tracés à la main");
  });

  it.each([
    ["what is not JSON", "{", /not JSON/],
    ["another sort of file", JSON.stringify({ type: "Topology" }), /not a FeatureCollection/],
    ["nothing", JSON.stringify({ type: "FeatureCollection", features: [] }), /not a FeatureCollection with features/],
    ["a feature without a code", JSON.stringify(feature({ nom: "18e" }, "Polygon", [ring])), /feature 1, no code of a territory \(code_qp/],
    ["a point", JSON.stringify(feature({ code: "75118" }, "Point", [2.3, 48.8])), /feature 1, 75118: a Polygon .* not Point/],
    [
      "Lambert 93",
      JSON.stringify(feature({ code: "75118" }, "Polygon", [ring.map(([x = 0, y = 0]) => [x * 280_000, y * 140_000])])),
      /feature 1, 75118: coordinates .*WGS 84/,
    ],
    ["two corners", JSON.stringify(feature({ code: "75118" }, "MultiPolygon", [[ring.slice(0, 2)]])), /75118: coordinates/],
  ])("is refused for %s, with the place of the fault and what to do", async (_what, content, reason) => {
    const refusal = await refusalOf(content);
    expect(refusal.text.en).toContain("outlines.geojson");
    expect(refusal.text.en).toMatch(reason);
    expect(refusal.remedy.fr).toContain("WGS 84");
  });

  it("is refused where it cannot be read", async () => {
    await expect(readOutlineFile(join(folder, "none.geojson"))).rejects.toThrow(/cannot be read \(ENOENT\)/);
  });
});

describe("outlines as they are drawn", () => {
  it("have fewer points, and neighbours have the same ones along their border", async () => {
    const { outlines } = await readOutlineFile(FIXTURE);
    const exact = outlines.flatMap(({ geometry }) => (geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2) as unknown[]).length);
    const drawn = simplifiedOutlines(outlines);
    const points = drawn.map(({ rings }) => rings.flat().length);
    expect(points.every((count, place) => count >= 4 && count <= (exact[place] ?? 0))).toBe(true);
    expect(points[0]).toBeLessThan((exact[0] ?? 0) * 0.6);
    const [east, west] = drawn.map(({ rings }) => new Set(rings.flat().map(String)));
    const common = [...(east ?? [])].filter((point) => west?.has(point));
    expect(common).toEqual(expect.arrayContaining(["2.3704,48.9016", "2.3662,48.8838"]));
  });

  it("have an address that follows what they are", async () => {
    const { address, body } = await loadMapOutlines(FIXTURE);
    expect(address).toMatch(/^\/assets\/outlines-[\w-]{12}\.json$/);
    expect((await loadMapOutlines(FIXTURE)).address).toBe(address);
    expect(body.length).toBeLessThan(2_000);
  });
});
