/** Real PostgreSQL for everything that touches it: global-setup starts clusters and prepares the template database. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/test", "<rootDir>/bench", "<rootDir>/data"],
  testMatch: ["**/*.test.ts"],
  runtime: "<rootDir>/test/support/runner/native-runtime.cjs",
  transform: {},
  setupFiles: ["reflect-metadata"],
  globalSetup: "<rootDir>/test/support/global-setup.js",
  globalTeardown: "<rootDir>/test/support/global-teardown.js",
  // Half of the time is spent waiting for PostgreSQL and for processes: one worker would leave a core idle.
  maxWorkers: "100%",
  testTimeout: 30_000,
};
