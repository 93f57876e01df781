export default async function globalTeardown() {
  const { endTestRun } = await import("./test-run.js");
  if (globalThis.maillageTestRun !== undefined) await endTestRun(globalThis.maillageTestRun);
}
