import type { Audience } from "../../../core/audience.js";
import type { StatementRunner } from "../../../core/context.js";
import type { NetworkArrays } from "../network-arrays.js";
import { NetworkGraph } from "../network-graph.js";
import { sightOf } from "../sight.js";
import { type ExportedNetwork, exportedNetwork } from "./exported-network.js";
import { readActors } from "./read-actors.js";

/** @param runner sees what the audience may see */
export async function networkForExport(
  arrays: NetworkArrays,
  runner: StatementRunner,
  audience: Audience,
  date: string,
): Promise<ExportedNetwork> {
  return exportedNetwork(new NetworkGraph(arrays), await readActors(runner), sightOf(audience, date, undefined));
}
