import type { Seen } from "./seen.js";
import type { Row, VisibleRows } from "./visible-rows.js";

/** Whether the theme's code is one of the codes, or a broader theme's is. */
function isThemeWithin(rows: VisibleRows, theme: Row | undefined, codes: readonly string[]): boolean {
  if (!theme) return false;
  return codes.includes(theme.code as string) || isThemeWithin(rows, rows.byId("theme", theme.broaderId), codes);
}

/** Whether the territory's code is one of the codes, or that of a territory in which it lies is. */
export function isTerritoryWithin(rows: VisibleRows, territory: Row | undefined, codes: readonly string[]): boolean {
  if (!territory) return false;
  if (codes.includes(territory.code as string)) return true;
  const containments = rows.where("territory_containment", "containedId", territory.id);
  return containments.some(({ containerId }) => isTerritoryWithin(rows, rows.byId("territory", containerId), codes));
}

/** The record has a theme with one of the codes, or narrower than one. */
export function hasTheme(record: Seen, codes: readonly string[]): boolean {
  return record.tagged("Theme").some((theme) => isThemeWithin(record.sight.rows, theme.row, codes));
}

/** The record is of a territory with one of the codes, or of one that such a territory contains. */
export function hasTerritory(record: Seen, codes: readonly string[]): boolean {
  return record.tagged("Territory").some((territory) => isTerritoryWithin(record.sight.rows, territory.row, codes));
}
