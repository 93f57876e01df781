export { loadSample } from "./sample/load-sample.js";
