require("./load-typescript.cjs");
const { pathToFileURL } = require("node:url");
const { default: Runtime } = require("jest-runtime");

const GLOBALS = ["expect", "test", "it", "describe", "beforeAll", "afterAll", "beforeEach", "afterEach", "console"];

let imports = 0;

/**
 * Jest, but that Node itself loads the tests and what they import, and the product and its packages once for all the files that a worker
 * runs (docs/testing.md). Jest's own way loads every module anew for every file, which took longer than the tests did.
 */
class NativeRuntime extends Runtime {
  /** The test framework, anew for each file, in the realm of the tests: their `Number` is what `expect.any(Number)` means. */
  requireInternalModule(path) {
    delete require.cache[path];
    delete globalThis[Symbol.for("EVENT_HANDLERS")];
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    for (const name of GLOBALS) globalThis[name] = this._environment.global[name];
    delete Error.prepareStackTrace; // Jest's own does not know these modules' source maps; Node does
    await import(`${pathToFileURL(path)}?${imports++}`);
  }
}

module.exports = NativeRuntime;
