import type { Sample } from "./sample-files.js";
import { stableId } from "./stable-id.js";
import type { TableRows } from "./table-rows.js";

/** Ids of what the directory may hold already under its own key: an earlier id is kept, and the sample refers to it. */
export interface KnownIds {
  source(key: string): string;
  /** By `KIND:code`. */
  territory(place: string): string;
  /** By code. */
  theme(code: string): string;
  /** By code. */
  indicator(code: string): string;
}

export function sourceRows({ sources }: Sample): TableRows {
  const rows = sources.map(({ key, name, url, licence, isFictitious }) => ({
    id: stableId("source", key),
    name,
    url,
    licence,
    is_fictitious: isFictitious,
  }));
  return { table: "source", rows, conflict: "(name)" };
}

export function territoryRows({ territories }: Sample): TableRows {
  const rows = territories.map(({ kind, code, name, generation, location }) => ({
    id: stableId("territory", kind, code),
    kind,
    code,
    name,
    generation,
    latitude: location?.[0] ?? null,
    longitude: location?.[1] ?? null,
  }));
  return { table: "territory", rows, conflict: "(code, kind)" };
}

export function containmentRows({ territories }: Sample, known: KnownIds): TableRows {
  const rows = territories.flatMap(({ kind, code, containedIn }) =>
    containedIn.map((container) => ({ container_id: known.territory(container), contained_id: known.territory(`${kind}:${code}`) })),
  );
  return { table: "territory_containment", rows, conflict: "(container_id, contained_id)" };
}
