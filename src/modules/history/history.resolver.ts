import { Args, Extensions, FieldResolver, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { sql } from "../../planner/sql.js";
import { NodeType } from "../shared/node.types.js";
import { PageArgs } from "../shared/page.inputs.js";
import { planned } from "../shared/planned.js";
import type { AuditEntryEntity } from "./audit-entry.entity.js";
import { auditEntries } from "./history.plan.js";
import { HistoryConnection } from "./history.types.js";

/** On every type that has ids of its own. */
@Resolver(() => NodeType)
export class HistoryResolver {
  @FieldResolver(() => HistoryConnection, {
    description: "The writes to the record, the latest first, 25 a page by default, 100 at most. Empty for all but the centre's staff.",
  })
  @Extensions({
    // That an organization has a source of its own is the directory's bookkeeping.
    plan: connection<AuditEntryEntity, { id: string }>(
      auditEntries,
      (record, row) => sql`${row.col("recordId")} = ${record.col("id")} and ${row.col("tableName")} <> 'own_source'`,
    ),
  })
  history(@Args(() => PageArgs) _args: PageArgs): HistoryConnection {
    return planned();
  }
}
