import { PlannedExecution } from "../../../src/graphql/planned-execution.js";
import { WORLD_TODAY, type World } from "../../support/world.js";
import { WorldDirectory } from "../../support/world-directory.js";
import { startToyServer, type ToyServer } from "../server/toy-server.js";

export interface WorldServer {
  readonly server: ToyServer;
  readonly directory: WorldDirectory["directory"];
  readonly world: World;
  close(): Promise<void>;
}

/** The real directory with the world in it, behind the real server. */
export async function startWorldServer(given: Parameters<typeof startToyServer>[0] = {}): Promise<WorldServer> {
  const { directory, world } = await WorldDirectory.create();
  const { schema, reader, resolvers, services, db } = directory;
  const server = await startToyServer({
    schema,
    execution: new PlannedExecution(reader, resolvers),
    readerFor: (audience) => db.database.reader(audience),
    services,
    clock: { now: () => new Date(`${WORLD_TODAY}T10:00:00Z`) },
    ...given,
  });
  return {
    server,
    directory,
    world,
    close: async () => {
      await server.close();
      await directory.drop();
    },
  };
}
