import { encodeNodeId } from "../../src/planner/node-id.js";
import { type AskOptions, TestDirectory } from "./directory.js";
import { WORLD_TODAY, type World } from "./world.js";
import { createWorldDatabase } from "./world-database.js";

export interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

/** The directory with the world in it, on the world's day. */
export class WorldDirectory {
  private constructor(
    readonly directory: TestDirectory,
    readonly world: World,
  ) {}

  static async create(): Promise<WorldDirectory> {
    const { db, world } = await createWorldDatabase();
    return new WorldDirectory(await TestDirectory.create(db), world);
  }

  /** The answer's data, which must have taken exactly one statement. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}, options: AskOptions = {}): Promise<Data> {
    const { data, statements } = await this.directory.ask<Data>(query, variables, { today: WORLD_TODAY, ...options });
    expect(statements).toHaveLength(1);
    return data;
  }

  drop(): Promise<void> {
    return this.directory.drop();
  }
}

export function nodeId(type: string, uuid: string): string {
  return encodeNodeId({ type, uuid });
}

export function nodes<Node>(connection: Edges<Node>): Node[] {
  return connection.edges.map(({ node }) => node);
}
