import { availableParallelism } from "node:os";

/** Real PostgreSQL for everything that touches it: global-setup starts clusters and prepares the template database. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/test", "<rootDir>/bench", "<rootDir>/data"],
  testMatch: ["**/*.test.ts"],
  runtime: "<rootDir>/test/support/runner/native-runtime.cjs",
  transform: {},
  setupFiles: ["reflect-metadata"],
  testSequencer: "<rootDir>/test/support/runner/longest-first.cjs",
  globalSetup: "<rootDir>/test/support/global-setup.js",
  globalTeardown: "<rootDir>/test/support/global-teardown.js",
  // A third of the time is spent waiting, for PostgreSQL and for processes: a worker a core would leave cores idle.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  testTimeout: 30_000,
};
