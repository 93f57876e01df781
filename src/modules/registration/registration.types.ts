import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import { AttendeeCategoryEnum, type EventEntity, EventType } from "../event/index.js";
import { OrganizationType } from "../organization/index.js";
import { PersonType } from "../person/index.js";
import { describeEnum } from "../shared/describe-enum.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { DateScalar, DateTimeScalar } from "../shared/scalars.js";
import { RegistrationEntity } from "./registration.entity.js";
import { closesAt, freePlaces, keptUntil, openness, rankInQueue, waitingOnes } from "./registration.plan.js";

export enum RegistrationStatus {
  UNCONFIRMED = "UNCONFIRMED",
  REGISTERED = "REGISTERED",
  WAITING = "WAITING",
  CANCELLED = "CANCELLED",
}

describeEnum(RegistrationStatus, "RegistrationStatus", "How far a registration is.", {
  UNCONFIRMED: "They registered by themselves and have not followed the link sent to their address yet: they hold no place.",
  REGISTERED: "They hold a place and are expected.",
  WAITING: "All places are taken; they move up by themselves when one is free.",
  CANCELLED: "They, or somebody for them, gave it up.",
});

export enum RegistrationBasis {
  PUBLIC_TASK = "PUBLIC_TASK",
  CONSENT = "CONSENT",
}

describeEnum(RegistrationBasis, "RegistrationBasis", "Why the data of a registration may be kept (RGPD, article 6).", {
  PUBLIC_TASK: "Their organization or the centre registered them, in its public task.",
  CONSENT: "They registered by themselves and confirmed it from their own address.",
});

export enum RegistrationOpenness {
  NOT_YET_OPEN = "NOT_YET_OPEN",
  OPEN = "OPEN",
  FULL = "FULL",
  CLOSED = "CLOSED",
}

describeEnum(RegistrationOpenness, "RegistrationOpenness", "Whether one may register for an event now.", {
  NOT_YET_OPEN: "Registration opens later.",
  OPEN: "One may register, and there are places.",
  FULL: "All places are taken; whoever registers now waits for one.",
  CLOSED: "One can no longer register.",
});

@ObjectType("EventRegistration", { description: "How one registers for an event. Everyone who sees the event may know it." })
export class EventRegistrationType {
  @Field(() => RegistrationOpenness, { description: "Whether one may register now, e.g. `OPEN`." })
  @Extensions({ plan: value(openness) })
  status!: RegistrationOpenness;

  @Field(() => DateTimeScalar, { description: "From when one may register." })
  @Extensions({ plan: value<EventEntity>((event) => event.col("registrationOpensAt")) })
  opensAt!: Date;

  @Field(() => DateTimeScalar, { description: "Until when one may register: when the event starts, where nothing else was said." })
  @Extensions({ plan: value(closesAt) })
  closesAt!: Date;

  @Field(() => Int, { nullable: true, description: "How many places are free, not below 0; null when there is no limit." })
  @Extensions({ plan: value(freePlaces) })
  freePlaces!: number | null;

  @Field(() => Int, { description: "How many wait for a place." })
  @Extensions({ plan: value(waitingOnes) })
  waiting!: number;
}

@ObjectType("Registration", {
  description:
    "Somebody's registration for an event. The staff see it, and the organization for which they register sees it on its own sheet.",
  implements: NodeType,
})
@Extensions({ entity: RegistrationEntity })
export class RegistrationType
  extends NodeType
  implements
    Pick<
      RegistrationEntity,
      "givenName" | "familyName" | "email" | "organizationName" | "confirmedAt" | "came" | "createdAt" | "updatedAt" | "version"
    >
{
  @Field(() => EventType, { description: "The event to which they want to come." })
  event!: EventType;

  @Field(() => PersonType, {
    nullable: true,
    description: "Who registers; null when nobody in the directory is known to be the one, or may not be seen.",
  })
  person!: PersonType | null;

  @Field(() => OrganizationType, {
    nullable: true,
    description: "The organization for which they come; null when it was only written in words.",
  })
  organization!: OrganizationType | null;

  @Field(() => String, { nullable: true, description: "The given name that they gave; null when `person` says who it is." })
  givenName!: string | null;

  @Field(() => String, { nullable: true, description: "The family name that they gave; null when `person` says who it is." })
  familyName!: string | null;

  @Field(() => String, { nullable: true, description: "The address to which letters go; null for that of the person's post." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Their organization as they wrote it; null when they wrote none." })
  organizationName!: string | null;

  @Field(() => AttendeeCategoryEnum, {
    nullable: true,
    description: "The public that they belong to, e.g. `FIELD_TEAM`; null when unknown.",
  })
  category!: AttendeeCategoryEnum | null;

  @Field(() => RegistrationStatus, { description: "How far it is, e.g. `WAITING`." })
  status!: RegistrationStatus;

  @Field(() => Int, { nullable: true, description: "Their place among those who wait, from 1; null when they do not wait." })
  @Extensions({ plan: value(rankInQueue) })
  waitingRank!: number | null;

  @Field(() => RegistrationBasis, { description: "Why it may be kept, e.g. `CONSENT`." })
  legalBasis!: RegistrationBasis;

  @Field(() => DateTimeScalar, { nullable: true, description: "When they confirmed it from their address; null when nobody had to." })
  confirmedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: "Whether they came, as the check-in recorded; null until it did." })
  came!: boolean | null;

  @Field(() => DateScalar, { description: "Until when it is kept: a year after the event; it is deleted on the day after." })
  @Extensions({ plan: value(keptUntil) })
  keptUntil!: string;

  @Field(() => DateTimeScalar, { description: "When they registered." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When the registration last changed." })
  updatedAt!: Date;

  @Field(() => Int, { description: "Counts the changes of the registration, from 1; send it back to update it safely." })
  version!: number;
}

export const RegistrationConnection = connectionType("Registration", "registrations", () => RegistrationType);
export type RegistrationConnection = InstanceType<typeof RegistrationConnection>;
