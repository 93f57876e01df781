import { pino } from "pino";
import { compose } from "../../src/composition.js";
import { loadConfig } from "../../src/config.js";
import { openDatabaseServer } from "../../src/database/database-server.js";
import { servePeer } from "./serve-peer.js";

/** Maillage itself, as `maillage serve` runs it. */
await servePeer(async () => {
  const config = loadConfig();
  const log = pino({ level: config.logLevel, base: undefined }, pino.destination({ dest: 2, sync: true }));
  const application = compose(config, log, { onSample: () => undefined, onDemoKeys: () => undefined }, () =>
    openDatabaseServer(config, { log, onProgress: () => undefined, purpose: "bench", share: false }),
  );
  return (await application.start()).port;
});
