/** Does `work` now and then every so often. @returns what ends it; a round that runs is waited for */
export function repeat(milliseconds: number, work: () => Promise<unknown>, onError: (error: unknown) => void): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const round = (): void => {
    running = work().catch(onError);
  };
  round();
  const timer = setInterval(round, milliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
