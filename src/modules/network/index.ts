export { LiveNetwork, type NetworkFigures } from "./live-network.js";
export { type MapMeasures, measureMap, type PlainMap } from "./map-measures.js";
export { type LoadedNetwork, loadNetwork } from "./network-loader.js";
