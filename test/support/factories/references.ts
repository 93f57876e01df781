import type { SourceEntity } from "../../../src/modules/source/source.entity.js";
import type { TerritoryEntity } from "../../../src/modules/territory/territory.entity.js";
import type { ThemeEntity } from "../../../src/modules/theme/theme.entity.js";
import { factory } from "./factory.js";
import { type Connection, insertRow } from "./insert-row.js";

export const makeSource = factory<SourceEntity>("source", (rank) => ({ name: `Source ${rank}` }));

export const makeTheme = factory<ThemeEntity>("theme", (rank) => ({
  code: `theme-${rank}`,
  label: `Thème ${rank}`,
  labelEn: `Theme ${rank}`,
}));

export const makeTerritory = factory<TerritoryEntity>("territory", (rank) => ({
  code: String(93000 + (rank % 1000)),
  kind: "COMMUNE",
  name: `Commune ${rank}`,
}));

export async function containTerritory(connection: Connection, containerId: string, containedIds: readonly string[]): Promise<void> {
  for (const containedId of containedIds) await insertRow(connection, "territory_containment", { containerId, containedId });
}

type Themed = "organization" | "project" | "event" | "publication";

/** Themes by their code, those that migrations seed included. */
export async function addThemes(connection: Connection, record: Themed, recordId: string, codes: readonly string[]): Promise<void> {
  await connection.query(`insert into ${record}_theme (${record}_id, theme_id) select $1, t.id from theme t where t.code = any($2)`, [
    recordId,
    codes,
  ]);
}

export async function addTerritories(
  connection: Connection,
  record: "organization" | "project",
  recordId: string,
  territoryIds: readonly string[],
): Promise<void> {
  for (const territoryId of territoryIds) await insertRow(connection, `${record}_territory`, { [`${record}Id`]: recordId, territoryId });
}

export async function addSources(
  connection: Connection,
  record: "organization" | "relationship",
  recordId: string,
  sourceIds: readonly string[],
): Promise<void> {
  for (const sourceId of sourceIds) await insertRow(connection, `${record}_source`, { [`${record}Id`]: recordId, sourceId });
}
