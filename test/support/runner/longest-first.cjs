const { relative } = require("node:path");
const Sequencer = require("@jest/test-sequencer").default;

/**
 * The files that take longest, in seconds on two quiet cores. In a clone that has never run them Jest would go by size, and begin one of
 * a minute when all the others are done. What is not here is short, or soon is.
 */
const SECONDS = {
  "test/e2e/portal/addresses.test.ts": 60,
  "test/e2e/operations/serve.test.ts": 60,
  "test/e2e/access/leaks.test.ts": 45,
  "test/e2e/access/key-command.test.ts": 45,
  "test/e2e/portal/tasks.test.ts": 45,
  "test/e2e/import/killed-server.test.ts": 40,
  "test/e2e/portal/network.test.ts": 40,
  "test/e2e/access/indexes.test.ts": 38,
  "test/e2e/portal/find.test.ts": 30,
  "test/e2e/portal/editing.test.ts": 30,
  "test/e2e/portal/imports.test.ts": 30,
  "test/e2e/portal/team.test.ts": 30,
  "test/e2e/import/killed-import.test.ts": 25,
  "test/e2e/export/leaks.test.ts": 25,
  "test/e2e/network/leaks.test.ts": 20,
  "test/e2e/portal/team-tools.test.ts": 20,
  "test/e2e/export/commands.test.ts": 20,
  "test/e2e/export/restore.test.ts": 20,
  "test/e2e/import/large-file.test.ts": 20,
  "test/e2e/access/keys.test.ts": 17,
  "test/e2e/portal/agenda.test.ts": 15,
  "test/e2e/portal/committee.test.ts": 15,
  "test/e2e/portal/observatory.test.ts": 15,
  "src/modules/exchange/sample/load-sample.test.ts": 15,
  "test/e2e/export/streaming.test.ts": 15,
  "test/e2e/webhook/processes.test.ts": 15,
  "test/architecture/imports.test.ts": 15,
};

/** The longest first: by what they took the last time, as Jest does, and before there is such a time by what is known of them. */
class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const seconds = ({ path, context }) => SECONDS[relative(context.config.rootDir, path)] ?? 0;
    return sorted.sort((one, other) => seconds(other) - seconds(one));
  }
}

module.exports = LongestFirst;
