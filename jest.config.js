/** Real PostgreSQL for everything that touches it: global-setup starts one cluster and prepares the template database. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/test", "<rootDir>/bench", "<rootDir>/data"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: "es2022",
        },
        module: { type: "es6" },
      },
    ],
  },
  moduleNameMapper: { "^(\\.{1,2}/.*(?<!\\.json))\\.js$": "$1" },
  setupFiles: ["reflect-metadata"],
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
  // Half of the time is spent waiting for PostgreSQL and for processes: one worker would leave a core idle.
  maxWorkers: "100%",
  testTimeout: 30_000,
};
