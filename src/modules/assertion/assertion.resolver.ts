import { Args, Extensions, FieldResolver, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { sql } from "../../planner/sql.js";
import { NodeType } from "../shared/node.types.js";
import { planned } from "../shared/planned.js";
import type { AssertionEntity } from "./assertion.entity.js";
import { AssertionsArgs, ValueAtArgs } from "./assertion.inputs.js";
import { assertions } from "./assertion.plan.js";
import { AssertionConnection, SourcedValueType } from "./assertion.types.js";
import { valueAt } from "./value-at.plan.js";

/** On every type that has ids of its own. */
@Resolver(() => NodeType)
export class AssertionsResolver {
  @FieldResolver(() => AssertionConnection, {
    description:
      "What each source says of the record's fields, by field, the latest word first, 25 a page by default, 100 at most. Empty for all but the centre's staff.",
  })
  @Extensions({
    plan: connection<AssertionEntity, { id: string }>(assertions, (record, row) => sql`${row.col("recordId")} = ${record.col("id")}`),
  })
  assertions(@Args(() => AssertionsArgs) _args: AssertionsArgs): AssertionConnection {
    return planned();
  }

  @FieldResolver(() => [SourcedValueType], {
    description:
      "What each source says of fields of the record, or said at a moment: by field, the one that wins first. Empty for all but the centre's staff, and where no source spoke.",
  })
  @Extensions({ plan: valueAt })
  valueAt(@Args(() => ValueAtArgs) _args: ValueAtArgs): SourcedValueType[] {
    return planned();
  }
}
