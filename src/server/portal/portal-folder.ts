import { join } from "node:path";
import { packageRoot } from "../package-root.js";

/** Where the build leaves what the browser loads, and the server serves. */
export const portalFolder = join(packageRoot, "dist/portal");
