import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Translated } from "../../../core/language.js";
import { OperatorError } from "../../../core/operator-error.js";

/** Longitude and latitude, in degrees; what may follow is not read. */
export type Position = number[];

/** As GeoJSON has it: a ring around, and those of its holes. */
export type Shape =
  | { readonly type: "Polygon"; readonly coordinates: Position[][] }
  | { readonly type: "MultiPolygon"; readonly coordinates: Position[][][] };

export interface TerritoryOutline {
  /** INSEE's code or that of the QPV. */
  readonly code: string;
  readonly geometry: Shape;
}

export interface OutlineFile {
  readonly outlines: readonly TerritoryOutline[];
  /** To whom the outlines are owed, as the file says (`attribution`); absent, it does not say. */
  readonly attribution: string | undefined;
}

/** A QPV lies in a commune, and files name both: the narrower code comes first. */
const CODE_NAMES = ["code_qp", "codeqp", "code_qpv", "c_arinsee", "insee_arm", "insee_com", "code_insee", "codgeo", "insee", "code"];
const CODE = /^(?:\d[\dAB]\d{3}|Q[NP]\w{5,6})$/i;

const collectionSchema = z.object({
  type: z.literal("FeatureCollection"),
  attribution: z.string().max(200).optional(),
  features: z.array(z.unknown()).min(1),
});

const featureSchema = z.object({ properties: z.record(z.string(), z.unknown()), geometry: z.looseObject({ type: z.string() }) });

const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ringsSchema = z.array(z.array(positionSchema).min(4)).min(1);
const geometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: ringsSchema }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(ringsSchema).min(1) }),
]);

/**
 * Outlines of territories, of a GeoJSON file (RFC 7946) that names each by its code.
 * @throws OperatorError that tells the file, which of its features, and what it lacks
 */
export async function readOutlineFile(path: string): Promise<OutlineFile> {
  const { features, attribution } = collectionOf(path, await contentOf(path));
  return { outlines: features.map((feature, place) => outlineOf(path, feature, place + 1)), attribution };
}

async function contentOf(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    const why = error instanceof SyntaxError ? { fr: "ce n'est pas du JSON", en: "it is not JSON" } : unread(error);
    throw fault(path, why, error);
  }
}

function unread(error: unknown): Translated {
  const code = String((error as NodeJS.ErrnoException).code);
  return { fr: `il ne peut pas être lu (${code})`, en: `it cannot be read (${code})` };
}

function collectionOf(path: string, content: unknown): z.infer<typeof collectionSchema> {
  const read = collectionSchema.safeParse(content);
  if (read.success) return read.data;
  throw fault(path, { fr: "ce n'est pas une FeatureCollection qui a des objets", en: "it is not a FeatureCollection with features" });
}

function outlineOf(path: string, feature: unknown, number: number): TerritoryOutline {
  const say = ({ fr, en }: Translated) => fault(path, { fr: `objet n° ${number}, ${fr}`, en: `feature ${number}, ${en}` });
  const named = featureSchema.safeParse(feature);
  if (!named.success) throw say({ fr: "ni propriétés ni géométrie", en: "without properties or without a geometry" });
  const code = codeOf(named.data.properties);
  const names = CODE_NAMES.join(", ");
  if (code === undefined) throw say({ fr: `aucun code de territoire (${names})`, en: `no code of a territory (${names})` });
  const { type } = named.data.geometry;
  if (type !== "Polygon" && type !== "MultiPolygon") {
    throw say({
      fr: `${code} : Polygon ou MultiPolygon attendu, non ${type}`,
      en: `${code}: a Polygon or MultiPolygon is expected, not ${type}`,
    });
  }
  const geometry = geometrySchema.safeParse(named.data.geometry);
  if (geometry.success) return { code, geometry: geometry.data };
  throw say({
    fr: `${code} : coordonnées qui ne sont pas des anneaux de longitudes et latitudes (WGS 84, EPSG:4326)`,
    en: `${code}: coordinates that are not rings of longitudes and latitudes (WGS 84, EPSG:4326)`,
  });
}

function codeOf(properties: Readonly<Record<string, unknown>>): string | undefined {
  const byName = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]));
  return CODE_NAMES.map((name) => String(byName.get(name) ?? "")).find((value) => CODE.test(value));
}

function fault(path: string, { fr, en }: Translated, cause?: unknown): OperatorError {
  return new OperatorError(
    {
      fr: `Le fichier de contours « ${path} » (MAILLAGE_MAP_OUTLINES) n'est pas utilisable : ${fr}.`,
      en: `The file of outlines "${path}" (MAILLAGE_MAP_OUTLINES) cannot be used: ${en}.`,
    },
    {
      fr: "Donnez un GeoJSON en WGS 84, dont chaque objet est un Polygon ou MultiPolygon et porte le code INSEE ou QPV de son territoire (docs/portal.md) ; ou retirez la variable.",
      en: "Give a GeoJSON in WGS 84, each feature of which is a Polygon or MultiPolygon and bears the INSEE or QPV code of its territory (docs/portal.md); or remove the variable.",
    },
    { cause },
  );
}
