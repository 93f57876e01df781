import type { StatementRunner } from "../../../core/context.js";
import type { NamedActor } from "./exported-network.js";

/** All actors, as the runner sees them, in one statement. */
export function readActors(runner: StatementRunner): Promise<NamedActor[]> {
  return runner.run<NamedActor>({
    name: "network_actors",
    text: `select 'Organization' as type, id as uuid, name, kind from organization
      union all select 'Person', id, name, '' from person`,
    values: [],
  });
}
