import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { withSnapshot } from "./database/snapshot.js";
import { type LoadedNetwork, loadNetwork } from "./modules/network/index.js";

type SnapshotOptions = Parameters<typeof withSnapshot>[0];

/** Reads the network and lays it out in a thread of its own, which ends with it: answers go on meanwhile. */
export function loadNetworkInThread({ ownerUrl, secret, connectionTimeoutMs }: SnapshotOptions): Promise<LoadedNetwork> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { ownerUrl, secret, connectionTimeoutMs } });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The network's thread ended with ${code}`)));
  });
}

async function answerParent(): Promise<void> {
  const loaded = await withSnapshot(workerData as SnapshotOptions, loadNetwork);
  parentPort?.postMessage(loaded, buffersOf(loaded));
}

/** Handed over, not copied. */
function buffersOf({ arrays: { nodes, recordIds, ...columns } }: LoadedNetwork): ArrayBuffer[] {
  return [...Object.values(columns), nodes.words, nodes.slots, recordIds.words, recordIds.slots].map(({ buffer }) => buffer);
}

if (!isMainThread) await answerParent();
