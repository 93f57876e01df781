import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { ContactPointType, OrganizationType } from "../organization/index.js";
import { Audience, DECLARED_AUDIENCE, declaredAudience } from "../shared/audience.types.js";
import { ActorType, NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { DateTimeScalar, PartialDateScalar } from "../shared/scalars.js";
import { PersonEntity } from "./person.entity.js";
import { contactPointsOfPosition } from "./person.plan.js";
import { PositionEntity } from "./position.entity.js";

@ObjectType("Person", {
  description: "An individual in a professional capacity. Who may be seen depends on the viewer.",
  implements: [NodeType, ActorType],
})
@Extensions({ entity: PersonEntity })
export class PersonType
  extends ActorType
  implements Pick<PersonEntity, "name" | "givenName" | "familyName" | "orcid" | "idref" | "diedOn" | "version">
{
  @Field(() => String, { nullable: true, description: "The given name, e.g. « Camille »; null when it is not known." })
  givenName!: string | null;

  @Field(() => String, { description: "The family name, e.g. « Exemple »." })
  familyName!: string;

  @Field(() => String, {
    nullable: true,
    description: "The person's number in ORCID, the register of researchers, e.g. `0000-0002-1825-0097`; null when none is recorded.",
  })
  orcid!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The person's number in IdRef, the authors' file of French libraries, e.g. `026927608`; null when none is recorded.",
  })
  idref!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      "When the person died, as precisely as known: posts and mandates ended then. Null for the living, and when that is not known.",
  })
  diedOn!: string | null;

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => DateTimeScalar, { description: "When the record's own data last changed; posts and mandates do not move it." })
  updatedAt!: Date;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

@ObjectType("Position", { description: "A person's post in an organization. A person may hold several at once.", implements: NodeType })
@Extensions({ entity: PositionEntity })
export class PositionType extends NodeType implements Pick<PositionEntity, "role" | "isMainContact" | "startDate" | "endDate"> {
  @Field(() => PersonType, { description: "The person who holds the post." })
  person!: PersonType;

  @Field(() => OrganizationType, { description: "Where the post is held." })
  organization!: OrganizationType;

  @Field(() => String, { description: "What the person is there, e.g. « Cheffe de projet »." })
  role!: string;

  @Field(() => Boolean, { description: "Whether this is whom to contact first in the organization." })
  isMainContact!: boolean;

  @Field(() => PartialDateScalar, { nullable: true, description: "The first day of the post, as precisely as known; null when unknown." })
  startDate!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "The last day of the post, inclusive, as precisely as known; null when it is held still or unknown.",
  })
  endDate!: string | null;

  @Field(() => [ContactPointType], {
    description: "How to reach the person in this post, in the order of preference; what is withheld says why.",
  })
  @Extensions({ plan: contactPointsOfPosition })
  contactPoints!: ContactPointType[];

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const PersonConnection = connectionType("Person", "people", () => PersonType);
export type PersonConnection = InstanceType<typeof PersonConnection>;

export const PositionConnection = connectionType("Position", "positions", () => PositionType);
export type PositionConnection = InstanceType<typeof PositionConnection>;
