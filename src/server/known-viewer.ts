import { publicViewer, type Viewer } from "../core/context.js";
import type { HttpExchange } from "./http-exchange.js";
import type { PointSpending } from "./point-spending.js";

/** Points for asking a file or a resource, besides one for each record that is answered. */
const ASKING_COST = 10;

/**
 * Who asks, once their points for asking are spent. A credential that proves nothing costs its address as much.
 * @throws ExpectedError UNAUTHENTICATED, UNAVAILABLE or RATE_LIMITED
 */
export async function knownViewer(exchange: HttpExchange, points: PointSpending, proof: () => Promise<Viewer>): Promise<Viewer> {
  try {
    exchange.viewer = await proof();
  } catch (error) {
    await points.spend(exchange, publicViewer, ASKING_COST);
    throw error;
  }
  await points.spend(exchange, exchange.viewer, ASKING_COST);
  return exchange.viewer;
}
