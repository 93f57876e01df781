import { goOnFrom, nextRank } from "./factories/insert-row.js";
import { createTestDatabase, keptDatabase, type TestDatabase } from "./test-database.js";
import { buildWorld, type World } from "./world.js";

const NAME = "world";

/** A database of its own with the world in it. The first file of a worker builds the world, and the others copy it. */
export async function createWorldDatabase(): Promise<{ readonly db: TestDatabase; readonly world: World }> {
  const kept = await keptDatabase(NAME);
  if (kept) {
    const { world, rank } = JSON.parse(kept.note) as { world: World; rank: number };
    goOnFrom(rank);
    return { db: kept.db, world };
  }
  const db = await createTestDatabase();
  const world = await buildWorld(db.owner);
  await db.keepAs(NAME, JSON.stringify({ world, rank: nextRank() }));
  return { db, world };
}
