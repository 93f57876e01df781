import type { Condition } from "./condition.js";

const EARTH_RADIUS_KM = 6371;

/** Within the circle as the crow flies (haversine); a record without a place is nowhere. */
export const isNear: Condition = (record, circle: { latitude: number; longitude: number; radiusKm: number }) => {
  const { latitude, longitude } = record.row as unknown as { latitude: number | null; longitude: number | null };
  if (latitude === null || longitude === null) return false;
  const rise = Math.sin(radians(latitude - circle.latitude) / 2);
  const turn = Math.sin(radians(longitude - circle.longitude) / 2);
  const chord = rise ** 2 + Math.cos(radians(latitude)) * Math.cos(radians(circle.latitude)) * turn ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord))) <= circle.radiusKm;
};

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
