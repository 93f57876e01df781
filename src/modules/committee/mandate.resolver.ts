import { Args, Extensions, FieldResolver, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { sql } from "../../planner/sql.js";
import { type OrganizationEntity, OrganizationType } from "../organization/index.js";
import { type PersonEntity, PersonType } from "../person/index.js";
import { planned } from "../shared/planned.js";
import { MandatesArgs, SeatHolderArgs, SeatMandatesArgs } from "./committee.inputs.js";
import { holderOfSeat, mandateHistory, mandates, substituteOfSeat } from "./committee.plan.js";
import { SeatType } from "./committee.types.js";
import type { MandateEntity } from "./mandate.entity.js";
import { MandateConnection, MandateType } from "./mandate.types.js";
import type { SeatEntity } from "./seat.entity.js";

@Resolver(() => SeatType)
export class SeatMandatesResolver {
  @FieldResolver(() => MandateType, {
    nullable: true,
    description:
      "Who holds the seat on the date; null when it is vacant or its holder may not be seen. Of two who may hold it on that date, the one who began later.",
  })
  @Extensions({ plan: holderOfSeat })
  mandate(@Args(() => SeatHolderArgs) _args: SeatHolderArgs): MandateType | null {
    return planned();
  }

  @FieldResolver(() => MandateType, {
    nullable: true,
    description:
      "Who stands in for the holder on the date; null when nobody does or they may not be seen. Of two who may on that date, the one who began later.",
  })
  @Extensions({ plan: substituteOfSeat })
  substitute(@Args(() => SeatHolderArgs) _args: SeatHolderArgs): MandateType | null {
    return planned();
  }

  @FieldResolver(() => MandateConnection, {
    description: "All who hold, held or will hold the seat, and their substitutes; the latest first, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<MandateEntity, SeatEntity>(mandateHistory, (seat, row) => sql`${row.col("seatId")} = ${seat.col("id")}`),
  })
  mandates(@Args(() => SeatMandatesArgs) _args: SeatMandatesArgs): MandateConnection {
    return planned();
  }
}

@Resolver(() => PersonType)
export class PersonMandatesResolver {
  @FieldResolver(() => MandateConnection, {
    description: "The seats that the person holds; the latest to begin first, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<MandateEntity, PersonEntity>(mandates, (person, row) => sql`${row.col("personId")} = ${person.col("id")}`),
  })
  mandates(@Args(() => MandatesArgs) _args: MandatesArgs): MandateConnection {
    return planned();
  }
}

@Resolver(() => OrganizationType)
export class OrganizationMandatesResolver {
  @FieldResolver(() => MandateConnection, {
    description: "The seats that people hold on the organization's behalf; the latest to begin first, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<MandateEntity, OrganizationEntity>(
      mandates,
      (organization, row) => sql`${row.col("onBehalfOfId")} = ${organization.col("id")}`,
    ),
  })
  mandates(@Args(() => MandatesArgs) _args: MandatesArgs): MandateConnection {
    return planned();
  }
}
