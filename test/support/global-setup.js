import "./runner/load-typescript.cjs";

export default async function globalSetup({ maxWorkers }) {
  const { startTestRun } = await import("./test-run.js");
  globalThis.maillageTestRun = await startTestRun(maxWorkers);
}
