import { ArgsType, Field, ID, InputType } from "type-graphql";
import { OrganizationFilter } from "../organization/index.js";
import { describeEnum } from "../shared/describe-enum.js";
import { OrderDirection } from "../shared/order-direction.js";
import { PageArgs } from "../shared/page.inputs.js";
import { DateTimeScalar } from "../shared/scalars.js";
import { AttendeeCategory } from "./attendee-category.types.js";
import { EventFormat } from "./event.types.js";
import { ParticipationRole } from "./participation.types.js";

@InputType("EventFilter", {
  description: "Restricts a list of events; every condition given must hold. Nested filters mean at least one such record.",
})
export class EventFilter {
  @Field(() => [EventFilter], { nullable: true, description: "Every one of these filters must hold." })
  and?: EventFilter[] | null;

  @Field(() => [EventFilter], { nullable: true, description: "At least one of these filters must hold." })
  or?: EventFilter[] | null;

  @Field(() => EventFilter, { nullable: true, description: "This filter must not hold." })
  not?: EventFilter | null;

  @Field(() => [ID], { nullable: true, description: "Events with any of these ids." })
  id?: string[] | null;

  @Field(() => [EventFormat], { nullable: true, description: "Events of any of these formats." })
  format?: EventFormat[] | null;

  @Field(() => String, { nullable: true, description: "Words that words of the title begin with; accents and case are ignored." })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: "Codes of themes: events about one of them or a narrower one." })
  theme?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Events that start at that instant or later." })
  startsAfter?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Events that start before that instant." })
  startsBefore?: Date | null;

  @Field(() => OrganizationFilter, { nullable: true, description: "Events that such an organization holds." })
  organizer?: OrganizationFilter | null;

  @Field(() => ParticipationFilter, { nullable: true, description: "Events in which somebody takes such a part." })
  participation?: ParticipationFilter | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Events whose own data changed at that instant or later." })
  updatedSince?: Date | null;
}

@InputType("ParticipationFilter", {
  description: "Restricts a list of parts in events; every condition given must hold. Nested filters mean at least one such record.",
})
export class ParticipationFilter {
  @Field(() => [ParticipationRole], { nullable: true, description: "Parts with any of these roles." })
  role?: ParticipationRole[] | null;

  @Field(() => [AttendeeCategory], { nullable: true, description: "Parts of any of these publics; those of none are left out." })
  category?: AttendeeCategory[] | null;

  @Field(() => EventFilter, { nullable: true, description: "Parts in such an event." })
  event?: EventFilter | null;

  @Field(() => OrganizationFilter, { nullable: true, description: "Parts of such an organization, or of a person who comes for it." })
  organization?: OrganizationFilter | null;
}

export enum EventOrderField {
  STARTS_AT = "STARTS_AT",
  TITLE = "TITLE",
  CREATED_AT = "CREATED_AT",
  UPDATED_AT = "UPDATED_AT",
}

describeEnum(EventOrderField, "EventOrderField", "What a list of events may be sorted by.", {
  STARTS_AT: "When the event starts.",
  TITLE: "The title, without regard to accents and case.",
  CREATED_AT: "When the record entered the directory.",
  UPDATED_AT: "When the record's own data last changed.",
});

@InputType("EventOrder", { description: "One sort key of a list of events." })
export class EventOrder {
  @Field(() => EventOrderField, { description: "What to sort by, e.g. `STARTS_AT`." })
  field!: EventOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "In which direction; ascending by default." })
  direction!: OrderDirection;
}

@ArgsType()
export class EventsArgs extends PageArgs {
  @Field(() => EventFilter, { nullable: true, description: "Which events to list; all by default." })
  filter?: EventFilter | null;

  @Field(() => [EventOrder], { nullable: true, description: "Sort keys, the most important first; the latest to start first by default." })
  orderBy?: EventOrder[] | null;
}

@ArgsType()
export class ParticipationsArgs extends PageArgs {
  @Field(() => ParticipationFilter, { nullable: true, description: "Which parts to list; all by default." })
  filter?: ParticipationFilter | null;
}
