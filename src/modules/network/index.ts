export { LiveNetwork, type NetworkFigures } from "./live-network.js";
export { type MapMeasures, measureMap, type PlainMap } from "./map-measures.js";
export { type LoadedNetwork, loadNetwork } from "./network-loader.js";
export type { NetworkPut } from "./network-puts.js";
export { NetworkTwin, NotBuilt, type QuestionName, type Twin } from "./network-twin.js";
