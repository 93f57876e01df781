export type { ExportedNetwork } from "./files/exported-network.js";
export { edgesCsv, gexf, graphml, type NetworkFileHead, nodesCsv } from "./files/network-files.js";
export { networkForExport } from "./files/network-for-export.js";
export { LiveNetwork, type NetworkFigures } from "./live-network.js";
export { type MapMeasures, measureMap, type PlainMap } from "./map-measures.js";
export { type LoadedNetwork, loadNetwork } from "./network-loader.js";
export type { NetworkPut } from "./network-puts.js";
export { NetworkTwin, NotBuilt, type QuestionName, type Twin } from "./network-twin.js";
