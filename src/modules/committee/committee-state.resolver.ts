import { Args, ArgsType, Extensions, Field, FieldResolver, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { embedded, value } from "../../planner/record-plans.js";
import { sql } from "../../planner/sql.js";
import { PageArgs } from "../shared/page.inputs.js";
import { planned } from "../shared/planned.js";
import { DateScalar, DateTimeScalar } from "../shared/scalars.js";
import type { ChronicleEntity } from "./chronicle/chronicle.entity.js";
import { chronicle } from "./chronicle/chronicle.plan.js";
import { ChronicleConnection } from "./chronicle/chronicle.types.js";
import type { CommitteeEntity } from "./committee.entity.js";
import { CommitteeType } from "./committee.types.js";
import { CommitteeHealthType } from "./health/health.types.js";

@ArgsType()
class HealthArgs {
  @Field(() => DateScalar, { nullable: true, description: "The date that is meant; that of the query by default, or today in Paris." })
  asOf?: string | null;
}

/** How a committee is, and how it came to be so. */
@Resolver(() => CommitteeType)
export class CommitteeStateResolver {
  @FieldResolver(() => CommitteeHealthType, { description: "How it is filled on a date: vacant seats, mandates about to end, balance." })
  @Extensions({ plan: embedded() })
  health(@Args(() => HealthArgs) _args: HealthArgs): CommitteeHealthType {
    return planned();
  }

  @FieldResolver(() => ChronicleConnection, {
    description:
      "How it changed until the date of the query: who came and went, which seats were created and abolished; the latest first, 25 a page by default, 100 at most. `history` tells who wrote it down, and when.",
  })
  @Extensions({
    plan: connection<ChronicleEntity, CommitteeEntity>(
      chronicle,
      (committee, row) => sql`${row.col("committeeId")} = ${committee.col("id")}`,
    ),
  })
  chronicle(@Args(() => PageArgs) _args: PageArgs): ChronicleConnection {
    return planned();
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      "Since when the directory keeps what it knows of the committee's groups, seats and mandates: `knownOn` before it finds none. Null when it has no group that the viewer may see.",
  })
  @Extensions({
    plan: value<CommitteeEntity>(
      (committee) => sql`(select min(lower(v.recorded)) from college_version v where v.committee_id = ${committee.col("id")})`,
    ),
  })
  knownSince(): Date | null {
    return planned();
  }
}
