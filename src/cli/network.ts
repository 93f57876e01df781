import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { loadConfig } from "../config.js";
import { systemClock, todayInParis } from "../core/clock.js";
import { OperatorError } from "../core/operator-error.js";
import { Database } from "../database/database.js";
import { withSnapshot } from "../database/snapshot.js";
import {
  type ExportedNetwork,
  edgesCsv,
  gexf,
  graphml,
  loadNetwork,
  type NetworkFileHead,
  networkForExport,
  nodesCsv,
} from "../modules/network/index.js";
import { audienceNamed, writeFile } from "./export.js";
import { createLog, note } from "./terminal.js";
import { withDatabaseServer } from "./with-database.js";

export interface NetworkExportOptions {
  readonly format: string;
  readonly audience: string;
  readonly asOf?: string;
  readonly output?: string;
}

type Write = (network: ExportedNetwork, head: NetworkFileHead) => Iterable<string>;

const FORMATS: Readonly<Record<string, readonly (readonly [suffix: string, write: Write])[]>> = {
  gexf: [["", gexf]],
  graphml: [["", graphml]],
  csv: [
    ["-nodes", nodesCsv],
    ["-edges", edgesCsv],
  ],
};

/** Writes the network as an audience sees it on a day. */
export async function exportNetworkCommand({ format, audience: asked, asOf, output }: NetworkExportOptions): Promise<void> {
  const files = FORMATS[format];
  if (!files) throw unknownFormat();
  if (files.length > 1 && output === undefined) throw noOutput();
  const audience = audienceNamed(asked);
  const date = asOf === undefined ? todayInParis(systemClock) : dateNamed(asOf);
  const config = loadConfig();
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel);
  await withDatabaseServer(config, log, "network export", async ({ url, secret }) => {
    const owner = { ...config.database, ownerUrl: url, secret, log };
    const database = new Database(owner);
    try {
      const { arrays } = await withSnapshot(owner, loadNetwork);
      const network = await networkForExport(arrays, database.reader(audience), audience, date);
      const head = { date, description: `Network as ${audience} sees it, of ${date}` };
      for (const [suffix, write] of files) {
        const text = Readable.from(write(network, head));
        if (output === undefined) await pipeline(text, process.stdout);
        else await writeFile(named(output, suffix), text);
      }
      note({
        fr: `${network.nodes.length} acteurs liés, tels que ${audience} les voit le ${date}.`,
        en: `${network.nodes.length} actors with ties, as ${audience} sees them on ${date}.`,
      });
    } finally {
      await database.close();
    }
  });
}

/** `reseau.csv.gz` and `-nodes` make `reseau-nodes.csv.gz`. */
function named(output: string, suffix: string): string {
  const [, stem = output, extension = ""] = /^(.*?)((?:\.csv)?(?:\.gz)?)$/.exec(output) ?? [];
  return `${stem}${suffix}${extension}`;
}

function dateNamed(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text)) return text;
  throw new OperatorError(
    { fr: "« --as-of » n'est pas une date.", en: '"--as-of" is not a date.' },
    { fr: "Donnez un jour comme 2026-11-23.", en: "Give a day as 2026-11-23." },
  );
}

function unknownFormat(): OperatorError {
  const list = Object.keys(FORMATS).join(", ");
  return new OperatorError(
    { fr: "Le réseau ne s'écrit pas dans ce format.", en: "The network is not written in this format." },
    { fr: `Formats : ${list}.`, en: `Formats: ${list}.` },
  );
}

function noOutput(): OperatorError {
  return new OperatorError(
    { fr: "Ce format fait deux fichiers.", en: "This format makes two files." },
    { fr: "Donnez leur nom commun avec -o, par exemple -o reseau.csv.", en: "Give the name that they share with -o, e.g. -o network.csv." },
  );
}
