import { type Columns, type Connection, idOf, insertRow, nextRank } from "./insert-row.js";

type Identified = { readonly id: string };

/**
 * Inserts a row that differs from the ordinary one by `overrides` alone, and answers what was inserted.
 * The columns that have no ordinary value, such as foreign keys, are `Required`.
 */
export type Factory<Entity extends Identified, Required extends keyof Columns<Entity>> = (
  connection: Connection,
  overrides: Partial<Columns<Entity>> & Pick<Columns<Entity>, Required>,
) => Promise<Partial<Columns<Entity>> & Pick<Columns<Entity>, Required> & Identified>;

export function factory<Entity extends Identified, Required extends keyof Columns<Entity> = never>(
  table: string,
  ordinary: (rank: number) => Partial<Columns<Entity>>,
): Factory<Entity, Required> {
  return (connection, overrides) => {
    const rank = nextRank();
    return insertRow(connection, table, { id: idOf(rank), ...ordinary(rank), ...overrides });
  };
}
