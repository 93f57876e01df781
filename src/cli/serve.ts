import { compose } from "../composition.js";
import { loadConfig } from "../config.js";
import { showProgress } from "./progress.js";
import { createLog, say } from "./terminal.js";

/** Starts everything, says where to go, and runs until a signal asks it to stop. */
export async function serve(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  const progress = showProgress({ fr: "Chargement de l'échantillon parisien", en: "Loading the Paris sample" });
  const application = compose(config, log, { onProgress: say, onSample: (done, total) => progress.update(done, total) });
  const stopped = stopOnSignal(async () => application.stop());
  try {
    const { port } = await application.start();
    progress.end();
    announce(port, config.introspection);
  } catch (error) {
    await application.stop();
    throw error;
  }
  await stopped;
}

/** A second signal does not wait. */
function stopOnSignal(stop: () => Promise<void>): Promise<void> {
  return new Promise((settle, fail) => {
    let asked = false;
    const onSignal = () => {
      if (asked) process.exit(130);
      asked = true;
      say({ fr: "Arrêt en cours…", en: "Stopping…" });
      stop().then(settle, fail);
    };
    process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  });
}

function announce(port: number, explorable: boolean): void {
  const site = `http://localhost:${port}`;
  say({
    fr: [
      "",
      "Maillage est prêt.",
      ...(explorable ? [`  Explorer    ${site}/graphiql`] : []),
      `  Interroger  ${site}/graphql`,
      `  Santé       ${site}/health/ready`,
      `  Mesures     ${site}/metrics`,
      "Ctrl-C pour arrêter.",
    ].join("\n"),
    en: `Maillage is ready: ${site}/graphql`,
  });
}
