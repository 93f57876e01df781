import { DataSource, type EntityMetadata, type EntityTarget, type ObjectLiteral } from "typeorm";
import { SnakeNamingStrategy } from "./naming-strategy.js";

/** The entities' tables, columns and relations, read from TypeORM's decorators without a connection. */
export class EntityCatalogue {
  private constructor(private readonly source: DataSource) {}

  static async of(entities: readonly (new () => object)[]): Promise<EntityCatalogue> {
    const source = new DataSource({ type: "postgres", entities: [...entities], namingStrategy: new SnakeNamingStrategy() });
    // Protected in the type, but what `initialize()` calls after connecting; it needs no connection.
    await (source as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
    return new EntityCatalogue(source);
  }

  get<E extends ObjectLiteral>(entity: EntityTarget<E>): EntityMetadata {
    return this.source.getMetadata(entity);
  }

  /** Whether what the directory knew of the entity's rows is kept, in an entity of its own. */
  hasVersions({ tableName }: EntityMetadata): boolean {
    return this.source.entityMetadatas.some((metadata) => metadata.tableName === `${tableName}_version`);
  }
}
