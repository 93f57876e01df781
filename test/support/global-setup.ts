import Module from "node:module";
import type { TestRun } from "./test-run.js";

declare global {
  var maillageTestRun: TestRun[] | undefined;
}

/** Jest loads this file and what it imports with Node's own `require`, which does not know that `./x.js` names `./x.ts`. */
function letRequireFindTypeScript(): void {
  const resolver = Module as unknown as { _resolveFilename(request: string, ...rest: unknown[]): string };
  const resolve = resolver._resolveFilename.bind(resolver);
  resolver._resolveFilename = (request, ...rest) => {
    try {
      return resolve(request, ...rest);
    } catch (error) {
      if (!/^\.{1,2}\/.*\.js$/.test(request)) throw error;
      return resolve(request.replace(/\.js$/, ".ts"), ...rest);
    }
  };
}

export default async function globalSetup({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  letRequireFindTypeScript();
  const { startTestRun } = await import("./test-run.js");
  globalThis.maillageTestRun = await startTestRun(maxWorkers);
}
