import type { StatementRunner } from "./context.js";

/** Opens an organization's own sheet: what its readers run sees it whole, and the rest as a MEMBER does. */
export class OwnSheets {
  constructor(readonly readerFor: (organizationId: string) => StatementRunner) {}
}
