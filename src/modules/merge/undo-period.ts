import { rawSql } from "../../planner/sql.js";

/** For how long a merge can be undone. */
export const UNDO_DAYS = 30;

export const UNDO_PERIOD = rawSql(`interval '${UNDO_DAYS} days'`);
