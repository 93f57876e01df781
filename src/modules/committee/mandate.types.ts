import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { OrganizationType } from "../organization/index.js";
import { PersonType } from "../person/index.js";
import { Audience, DECLARED_AUDIENCE_NOW, declaredAudienceNow } from "../shared/audience.types.js";
import { describeEnum } from "../shared/describe-enum.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { PartialDateScalar } from "../shared/scalars.js";
import { SeatType } from "./committee.types.js";
import { MandateEntity } from "./mandate.entity.js";

export enum MandateRole {
  CHAIR = "CHAIR",
  VICE_CHAIR = "VICE_CHAIR",
  MEMBER = "MEMBER",
  SUBSTITUTE = "SUBSTITUTE",
  OBSERVER = "OBSERVER",
}

describeEnum(MandateRole, "MandateRole", "As what somebody sits in a committee.", {
  CHAIR: "Presides over the committee.",
  VICE_CHAIR: "Presides in the chair's absence.",
  MEMBER: "Sits as a full member (titulaire).",
  SUBSTITUTE: "Stands in for the holder of the seat (suppléant).",
  OBSERVER: "Attends without taking part in decisions.",
});

@ObjectType("Mandate", {
  description: "A person's time in a seat, as its holder or as the holder's substitute.",
  implements: NodeType,
})
@Extensions({ entity: MandateEntity })
export class MandateType extends NodeType implements Pick<MandateEntity, "startDate" | "endDate"> {
  @Field(() => SeatType, { description: "The seat that is held." })
  seat!: SeatType;

  @Field(() => PersonType, { description: "Who holds it, or stands in for its holder." })
  person!: PersonType;

  @Field(() => OrganizationType, {
    nullable: true,
    description: "The organization that the person sits for; null when they sit in their own name or the organization may not be seen.",
  })
  onBehalfOf!: OrganizationType | null;

  @Field(() => MandateRole, { description: "As what the person sits, e.g. `CHAIR`." })
  role!: MandateRole;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "The first day of the mandate, as precisely as known; null when unknown.",
  })
  startDate!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "The last day of the mandate, inclusive, as precisely as known; null when no end was set or it is unknown.",
  })
  endDate!: string | null;

  @Field(() => Audience, { nullable: true, description: DECLARED_AUDIENCE_NOW })
  @Extensions({ plan: declaredAudienceNow })
  audience!: Audience | null;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const MandateConnection = connectionType("Mandate", "mandates", () => MandateType);
export type MandateConnection = InstanceType<typeof MandateConnection>;
