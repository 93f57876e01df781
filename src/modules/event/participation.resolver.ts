import { Args, Extensions, FieldResolver, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { some } from "../../planner/filters.js";
import { sql } from "../../planner/sql.js";
import { type OrganizationEntity, OrganizationFilter, OrganizationType, organizations } from "../organization/index.js";
import { type PersonEntity, PersonFilter, PersonType, people } from "../person/index.js";
import { extendFilter } from "../shared/extend-filter.js";
import { planned } from "../shared/planned.js";
import { ParticipationFilter, ParticipationsArgs } from "./event.inputs.js";
import { participations } from "./event.plan.js";
import type { ParticipationEntity } from "./participation.entity.js";
import { ParticipationConnection } from "./participation.types.js";

extendFilter<OrganizationEntity>(OrganizationFilter, organizations, {
  participation: {
    type: () => ParticipationFilter,
    description: "Organizations that took such a part in an event, themselves or through a person, e.g. in one of a format.",
    plan: some<OrganizationEntity, ParticipationEntity>(
      () => participations,
      (organization, participation) => sql`${participation.col("organizationId")} = ${organization.col("id")}`,
    ),
  },
});

extendFilter<PersonEntity>(PersonFilter, people, {
  participation: {
    type: () => ParticipationFilter,
    description: "People who took such a part in an event.",
    plan: some<PersonEntity, ParticipationEntity>(
      () => participations,
      (person, participation) => sql`${participation.col("personId")} = ${person.col("id")}`,
    ),
  },
});

@Resolver(() => OrganizationType)
export class OrganizationParticipationsResolver {
  @FieldResolver(() => ParticipationConnection, {
    description:
      "The parts that the organization took in events, itself or through people; in the order recorded, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<ParticipationEntity, OrganizationEntity>(
      participations,
      (organization, row) => sql`${row.col("organizationId")} = ${organization.col("id")}`,
    ),
  })
  participations(@Args(() => ParticipationsArgs) _args: ParticipationsArgs): ParticipationConnection {
    return planned();
  }
}

@Resolver(() => PersonType)
export class PersonParticipationsResolver {
  @FieldResolver(() => ParticipationConnection, {
    description: "The parts that the person took in events; in the order recorded, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<ParticipationEntity, PersonEntity>(participations, (person, row) => sql`${row.col("personId")} = ${person.col("id")}`),
  })
  participations(@Args(() => ParticipationsArgs) _args: ParticipationsArgs): ParticipationConnection {
    return planned();
  }
}
