import type { StatementRunner } from "../core/context.js";

/** A record that JavaScript answers by its id: the planner loads the fields selected of it, as the viewer may see them. */
export class RecordReference {
  constructor(
    readonly type: string,
    readonly uuid: string,
    /** Who reads it, where that is not the viewer's audience: an organization its own sheet. */
    readonly reader?: StatementRunner,
    /** The day on which what is dated below it must hold; today by default. */
    readonly asOf?: string,
  ) {}
}
