export { LiveNetwork, type NetworkFigures } from "./live-network.js";
export { type LoadedNetwork, loadNetwork } from "./network-loader.js";
