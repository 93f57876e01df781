import type { Conflict } from "./undo-steps.js";

/** A merge that cannot be undone without overwriting what was written since. */
export class UndoConflict extends Error {
  override readonly name = "UndoConflict";

  constructor(readonly conflicts: readonly Conflict[]) {
    super("Rows that the merge moved have changed since");
  }
}
