import { Args, Extensions, FieldResolver, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { embedded } from "../../planner/record-plans.js";
import { sql } from "../../planner/sql.js";
import { type EventEntity, EventType } from "../event/index.js";
import { type OrganizationEntity, OrganizationType } from "../organization/index.js";
import { type PersonEntity, PersonType } from "../person/index.js";
import { planned } from "../shared/planned.js";
import { recordMutations } from "../shared/record-mutations.js";
import type { RegistrationEntity } from "./registration.entity.js";
import { RegistrationsArgs } from "./registration.inputs.js";
import { hasNoRegistration, registrations } from "./registration.plan.js";
import { EventRegistrationType, RegistrationConnection, RegistrationType } from "./registration.types.js";
import { registrationModel } from "./registration.write.js";
import { registrationInputs, registrationNoun } from "./registration-write.inputs.js";

const SEEN =
  "as the staff sees them, and the organization for which they come on its own sheet; in the order recorded, 25 a page by default, 100 at most";

@Resolver(() => EventType)
export class EventRegistrationResolver {
  @FieldResolver(() => EventRegistrationType, {
    nullable: true,
    description: "How one registers for it; null when one just comes.",
  })
  @Extensions({ plan: embedded(hasNoRegistration) })
  registration(): EventRegistrationType | null {
    return planned();
  }

  @FieldResolver(() => RegistrationConnection, { description: `Who registered for it, ${SEEN}.` })
  @Extensions({
    plan: connection<RegistrationEntity, EventEntity>(registrations, (event, row) => sql`${row.col("eventId")} = ${event.col("id")}`),
  })
  registrations(@Args(() => RegistrationsArgs) _args: RegistrationsArgs): RegistrationConnection {
    return planned();
  }
}

@Resolver(() => OrganizationType)
export class OrganizationRegistrationsResolver {
  @FieldResolver(() => RegistrationConnection, { description: `Who registered for events on its behalf, ${SEEN}.` })
  @Extensions({
    plan: connection<RegistrationEntity, OrganizationEntity>(
      registrations,
      (organization, row) => sql`${row.col("organizationId")} = ${organization.col("id")}`,
    ),
  })
  registrations(@Args(() => RegistrationsArgs) _args: RegistrationsArgs): RegistrationConnection {
    return planned();
  }
}

@Resolver(() => PersonType)
export class PersonRegistrationsResolver {
  @FieldResolver(() => RegistrationConnection, { description: `For which events they registered, ${SEEN}.` })
  @Extensions({
    plan: connection<RegistrationEntity, PersonEntity>(registrations, (person, row) => sql`${row.col("personId")} = ${person.col("id")}`),
  })
  registrations(@Args(() => RegistrationsArgs) _args: RegistrationsArgs): RegistrationConnection {
    return planned();
  }
}

export const registrationMutations = recordMutations({
  name: "Registration",
  plural: "Registrations",
  noun: registrationNoun,
  type: () => RegistrationType,
  model: registrationModel,
  inputs: registrationInputs,
});
