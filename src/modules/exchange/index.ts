export { type LoadSampleOptions, loadSample } from "./sample/load-sample.js";
