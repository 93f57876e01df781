import type { MigrationInterface } from "typeorm";

/** In the order in which they run: each class is named for its timestamp. */
export const migrations: readonly (new () => MigrationInterface)[] = [];
