export default async function globalTeardown(): Promise<void> {
  const { endTestRun } = await import("./test-run.js");
  if (globalThis.maillageTestRun !== undefined) await endTestRun(globalThis.maillageTestRun);
}
