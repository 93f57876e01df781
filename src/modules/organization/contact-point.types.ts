import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import { Audience } from "../shared/audience.types.js";
import { describeEnum } from "../shared/describe-enum.js";
import { NodeType } from "../shared/node.types.js";
import { ContactPointEntity } from "./contact-point.entity.js";
import { contactPointAudience } from "./contact-point.plan.js";

export enum ContactPointKind {
  PHONE = "PHONE",
  EMAIL = "EMAIL",
  POSTAL = "POSTAL",
  WEB = "WEB",
}

describeEnum(ContactPointKind, "ContactPointKind", "By what means a contact point reaches somebody.", {
  PHONE: "A telephone number, fixed or mobile.",
  EMAIL: "An electronic mail address.",
  POSTAL: "A postal address, on one line.",
  WEB: "The address of a page on the web.",
});

export enum WithheldReason {
  OBJECTION = "OBJECTION",
  NO_LEGAL_BASIS = "NO_LEGAL_BASIS",
  AUDIENCE = "AUDIENCE",
}

describeEnum(WithheldReason, "WithheldReason", "Why the value of a contact point is not given.", {
  OBJECTION: "The person objected to its being passed on (RGPD, article 21).",
  NO_LEGAL_BASIS: "No legal basis for passing it on has been recorded.",
  AUDIENCE: "It is kept to the committee or to the centre's staff.",
});

@ObjectType("ContactPoint", { description: "A way to reach an organization, or somebody in a post.", implements: NodeType })
@Extensions({ entity: ContactPointEntity })
export class ContactPointType extends NodeType implements Pick<ContactPointEntity, "label" | "value"> {
  @Field(() => ContactPointKind, { description: "By what means it reaches somebody, e.g. `PHONE`." })
  kind!: ContactPointKind;

  @Field(() => String, { nullable: true, description: "What it is for, e.g. « Standard »; null when it needs no explanation." })
  label!: string | null;

  @Field(() => String, { nullable: true, description: "The number or address itself; null when it is withheld: `withheld` then says why." })
  value!: string | null;

  @Field(() => WithheldReason, { nullable: true, description: "Why the value is not given; null when it is." })
  withheld!: WithheldReason | null;

  @Field(() => Audience, { description: "The least audience that is given its value, e.g. `MEMBER`." })
  @Extensions({ plan: value(contactPointAudience) })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}
