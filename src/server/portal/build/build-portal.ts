import { bundlePortal } from "./portal-bundle.js";

await bundlePortal();
