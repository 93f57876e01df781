/** What a server under test hears from the bench, and answers. */
export type PeerCommand = "cpu";
export type PeerReport = { readonly port: number } | { readonly cpuMs: number };

/**
 * Runs a server under test as a child process of the bench: says where it listens, tells its processor time when asked, and ends
 * with the bench.
 */
export async function servePeer(start: (databaseUrl: string) => Promise<number>): Promise<void> {
  process.on("disconnect", () => process.exit(0));
  process.on("message", (command: PeerCommand) => {
    if (command !== "cpu") return;
    const { user, system } = process.cpuUsage();
    report({ cpuMs: (user + system) / 1000 });
  });
  const databaseUrl = process.env.BENCH_READER_URL;
  if (databaseUrl === undefined) throw new Error("BENCH_READER_URL is not set: the bench starts this server");
  report({ port: await start(databaseUrl) });
}

function report(message: PeerReport): void {
  process.send?.(message);
}
