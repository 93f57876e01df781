import type { Logger } from "../core/logger.js";
import type { HttpExchange } from "./http-exchange.js";
import { loggableError } from "./loggable-error.js";
import { sendJson } from "./send.js";

export interface Health {
  /** Whether the database answers and is migrated. */
  isReady(): Promise<boolean>;
}

const READY_MS = 2_000;

export async function answerLive(exchange: HttpExchange): Promise<void> {
  await sendJson(exchange, 200, { status: "ok" });
}

export async function answerReady(exchange: HttpExchange, health: Health, log: Logger): Promise<void> {
  const ready = await readyInTime(health, log);
  await sendJson(exchange, ready ? 200 : 503, { status: ready ? "ok" : "unavailable" });
}

async function readyInTime(health: Health, log: Logger): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), READY_MS);
  });
  try {
    return await Promise.race([health.isReady(), late]);
  } catch (error) {
    log.warn({ error: loggableError(error) }, "Not ready");
    return false;
  } finally {
    clearTimeout(timer);
  }
}
