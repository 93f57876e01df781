import type { Application } from "../composition.js";
import { loadConfig } from "../config.js";
import { openDatabaseServer } from "../database/database-server.js";
import type { IssuedKey } from "../modules/access/index.js";
import { showProgress } from "./progress.js";
import { createLog, explain, say } from "./terminal.js";

const PARENT_POLL_MS = 500;

/** Starts everything, says where to go, and runs until a signal asks it to stop. */
export async function serve(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  const progress = showProgress({ fr: "Chargement de l'échantillon parisien", en: "Loading the Paris sample" });
  const demoKeys: IssuedKey[] = [];
  let application: Application | undefined;
  // The database starts while the program is loaded.
  const opening = openDatabaseServer(config, { log, onProgress: say, purpose: "serve", share: false });
  opening.catch(() => undefined); // told below, when it is waited for
  const stop = async (): Promise<void> => {
    await application?.stop();
    await opening.then(
      (server) => server.stop(),
      () => undefined,
    );
  };
  stopOnSignal(stop, config.isUnderNpm);
  try {
    const { compose } = await import("../composition.js");
    const observer = {
      onSample: (done: number, total: number) => progress.update(done, total),
      onDemoKeys: (made: readonly IssuedKey[]) => demoKeys.push(...made),
    };
    application = compose(config, log, observer, () => opening);
    const { port } = await application.start();
    progress.end();
    announce(port, config.introspection);
    if (demoKeys.length > 0) announceKeys(demoKeys);
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Also while it starts: what has not yet been started is then abandoned. A second signal does not wait. npm hands SIGTERM to the shell
 * in which it runs us, which ends without a word: that it is gone is then the signal.
 */
function stopOnSignal(stop: () => Promise<void>, isUnderNpm: boolean): void {
  let asked = false;
  const onSignal = () => {
    if (asked) process.exit(130);
    asked = true;
    say({ fr: "Arrêt en cours…", en: "Stopping…" });
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        explain(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  if (!isUnderNpm) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    onSignal();
  }, PARENT_POLL_MS);
  watch.unref();
}

function announce(port: number, explorable: boolean): void {
  const site = `http://localhost:${port}`;
  const places = [
    `  Ouvrir      ${site}/`,
    ...(explorable ? [`  Explorer    ${site}/graphiql`] : []),
    `  Interroger  ${site}/graphql`,
    `  Santé       ${site}/health/ready`,
    `  Mesures     ${site}/metrics`,
  ];
  say({
    fr: ["", "Maillage est prêt.", ...places, "Ctrl-C pour arrêter."].join("\n"),
    en: ["", "Maillage is ready.", ...places, "Ctrl-C to stop."].join("\n"),
  });
}

function announceKeys(keys: readonly IssuedKey[]): void {
  const lines = keys.map(({ record, secret }) => `  ${record.audience.padEnd(10)}${secret}`);
  const another = "  npx maillage key create --name <nom> --audience <MEMBER|COMMITTEE|STAFF>";
  say({
    fr: [
      "",
      "Clés de démonstration, montrées cette fois seulement (Authorization: Bearer …) :",
      ...lines,
      "Pour en créer d'autres :",
      another,
    ].join("\n"),
    en: ["", "Keys of the demonstration, shown this once (Authorization: Bearer …):", ...lines, "To make others:", another].join("\n"),
  });
}
