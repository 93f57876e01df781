import { setTimeout as delay } from "node:timers/promises";
import { errorCode } from "../../core/error-code.js";

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** False when the process is still there after `timeoutMs`. */
export async function hasEnded(pid: number, timeoutMs: number): Promise<boolean> {
  for (const deadline = Date.now() + timeoutMs; isAlive(pid); await delay(20)) {
    if (Date.now() > deadline) return false;
  }
  return true;
}
