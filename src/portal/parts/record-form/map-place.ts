export interface MapPlace {
  readonly latitude: number;
  readonly longitude: number;
}

/** A place as maps give it to be copied: degrees north, degrees east. */
export function textOfPlace({ latitude, longitude }: MapPlace): string {
  return `${latitude}, ${longitude}`;
}

/** @returns undefined where the text names no place on earth */
export function placeIn(text: string): MapPlace | undefined {
  const [, latitude, longitude] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  const place = { latitude: Number(latitude), longitude: Number(longitude) };
  return Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180 ? place : undefined;
}
