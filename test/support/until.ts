import { setTimeout as wait } from "node:timers/promises";

/** Looks again and again until there is something to see. @throws after 20 seconds */
export async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error("waited in vain");
    await wait(20);
  }
}
