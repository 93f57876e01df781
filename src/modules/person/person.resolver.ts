import { Args, Extensions, FieldResolver, Query, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { some } from "../../planner/filters.js";
import { sql } from "../../planner/sql.js";
import { type OrganizationEntity, OrganizationFilter, OrganizationType, organizations } from "../organization/index.js";
import { extendFilter } from "../shared/extend-filter.js";
import { byId } from "../shared/lookup.js";
import { planned } from "../shared/planned.js";
import { recordMutations } from "../shared/record-mutations.js";
import { PersonEntity } from "./person.entity.js";
import { PeopleArgs, PersonArgs, PositionFilter, PositionsArgs } from "./person.inputs.js";
import { people, positions } from "./person.plan.js";
import { PersonConnection, PersonType, PositionConnection, PositionType } from "./person.types.js";
import { personModel, positionModel } from "./person.write.js";
import { personInputs, personNoun, positionInputs, positionNoun } from "./person-write.inputs.js";
import type { PositionEntity } from "./position.entity.js";

extendFilter<OrganizationEntity>(OrganizationFilter, organizations, {
  position: {
    type: () => PositionFilter,
    description: "Organizations with such a position.",
    plan: some<OrganizationEntity, PositionEntity>(
      () => positions,
      (organization, position) => sql`${position.col("organizationId")} = ${organization.col("id")}`,
    ),
  },
});

@Resolver(() => PersonType)
export class PersonResolver {
  @Query(() => PersonConnection, { description: "The people whom the viewer may see; by name, 25 a page by default, 100 at most." })
  @Extensions({ plan: connection(people) })
  people(@Args(() => PeopleArgs) _args: PeopleArgs): PersonConnection {
    return planned();
  }

  @Query(() => PersonType, { nullable: true, description: "One person by id; null when there is none whom the viewer may see." })
  @Extensions({ plan: byId(PersonEntity, "Person") })
  person(@Args(() => PersonArgs) _args: PersonArgs): PersonType | null {
    return planned();
  }

  @FieldResolver(() => PositionConnection, {
    description: "The person's posts; main contacts first, then the latest, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<PositionEntity, PersonEntity>(positions, (person, row) => sql`${row.col("personId")} = ${person.col("id")}`),
  })
  positions(@Args(() => PositionsArgs) _args: PositionsArgs): PositionConnection {
    return planned();
  }
}

@Resolver(() => OrganizationType)
export class OrganizationPositionsResolver {
  @FieldResolver(() => PositionConnection, {
    description: "The posts in the organization; main contacts first, then the latest, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<PositionEntity, OrganizationEntity>(
      positions,
      (organization, row) => sql`${row.col("organizationId")} = ${organization.col("id")}`,
    ),
  })
  positions(@Args(() => PositionsArgs) _args: PositionsArgs): PositionConnection {
    return planned();
  }
}

export const personMutations = [
  ...recordMutations({
    name: "Person",
    plural: "People",
    noun: personNoun,
    type: () => PersonType,
    model: personModel,
    inputs: personInputs,
  }),
  ...recordMutations({
    name: "Position",
    plural: "Positions",
    noun: positionNoun,
    type: () => PositionType,
    model: positionModel,
    inputs: positionInputs,
  }),
];
