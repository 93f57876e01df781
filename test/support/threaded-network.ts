/** What a process that serves makes of the network, in one bundle: its thread is begun from the file that this is bundled into. */
export { LiveNetwork, measureMap } from "../../src/modules/network/index.js";
export { NetworkThread } from "../../src/network-thread.js";
