import { DataSource, type DataSourceOptions } from "typeorm";
import { DIRECTORY_SCHEMA, MIGRATION_TABLE } from "./audience-views.js";
import { SnakeNamingStrategy } from "./naming-strategy.js";

/** Where the owner looks a bare table name up. */
const OWNER_SEARCH_PATH = `${DIRECTORY_SCHEMA},public`;

interface OwnerDataSourceOptions {
  /** As the owner; absent when only the metadata of the entities is wanted. */
  readonly url?: string;
  readonly entities?: DataSourceOptions["entities"];
  readonly migrations?: DataSourceOptions["migrations"];
  /** How long a statement waits for a lock; absent, for ever. */
  readonly lockTimeoutMs?: number;
}

/**
 * TypeORM as the owner of the tables: it runs migrations, and knows the columns and relations that the planner reads.
 * It never changes the schema by itself.
 */
export function createDataSource({ url, entities = [], migrations = [], lockTimeoutMs = 0 }: OwnerDataSourceOptions): DataSource {
  return new DataSource({
    type: "postgres",
    entities,
    migrations,
    migrationsTableName: MIGRATION_TABLE,
    migrationsTransactionMode: "none",
    namingStrategy: new SnakeNamingStrategy(),
    installExtensions: false,
    extra: {
      connectionString: url,
      max: 1,
      options: `-c search_path=${OWNER_SEARCH_PATH} -c lock_timeout=${lockTimeoutMs}`,
      application_name: "maillage owner",
    },
  });
}
