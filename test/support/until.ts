import { setTimeout as wait } from "node:timers/promises";

/** Looks again and again until there is something to see. @throws after `mostMs`, which bounds a failing run and says nothing of speed */
export async function until<T>(look: () => T | undefined | Promise<T | undefined>, mostMs = 20_000): Promise<T> {
  const deadline = Date.now() + mostMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error("waited in vain");
    await wait(20);
  }
}
