const { register } = require("node:module");
const { pathToFileURL } = require("node:url");

/** From here on this process imports TypeScript as it is. Failures tell lines of the sources. */
register("./typescript-hooks.js", pathToFileURL(__filename));
process.setSourceMapsEnabled(true);
