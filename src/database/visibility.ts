import type { ViewDeclaration } from "./view-declaration.js";

/** What each audience sees of each table. */
export const viewDeclarations: readonly ViewDeclaration[] = [];
