import { Arg, Args, Extensions, FieldResolver, ID, Query, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { sql } from "../../planner/sql.js";
import { byId } from "../shared/lookup.js";
import { PageArgs } from "../shared/page.inputs.js";
import { planned } from "../shared/planned.js";
import { recordMutations } from "../shared/record-mutations.js";
import { EventEntity } from "./event.entity.js";
import { EventsArgs, ParticipationsArgs } from "./event.inputs.js";
import { events, participations, sessions } from "./event.plan.js";
import { EventConnection, EventType } from "./event.types.js";
import { eventModel, participationModel } from "./event.write.js";
import { eventInputs, eventNoun, participationInputs, participationNoun } from "./event-write.inputs.js";
import type { ParticipationEntity } from "./participation.entity.js";
import { ParticipationConnection, ParticipationType } from "./participation.types.js";

@Resolver(() => EventType)
export class EventResolver {
  @Query(() => EventConnection, {
    description: "The events that the viewer may see, past and to come; the latest to start first, 25 a page by default, 100 at most.",
  })
  @Extensions({ plan: connection(events) })
  events(@Args(() => EventsArgs) _args: EventsArgs): EventConnection {
    return planned();
  }

  @Query(() => EventType, { nullable: true, description: "One event by id; null when there is none that the viewer may see." })
  @Extensions({ plan: byId(EventEntity, "Event") })
  event(@Arg("id", () => ID, { description: "The id of the event, as another answer gave it." }) _id: string): EventType | null {
    return planned();
  }

  @FieldResolver(() => ParticipationConnection, {
    description: "The parts taken in the event, as the viewer may see; in the order recorded, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<ParticipationEntity, EventEntity>(participations, (event, row) => sql`${row.col("eventId")} = ${event.col("id")}`),
  })
  participations(@Args(() => ParticipationsArgs) _args: ParticipationsArgs): ParticipationConnection {
    return planned();
  }

  @FieldResolver(() => EventConnection, {
    description:
      "The sessions of a training cycle, in the order in which they are held; empty for other formats. 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<EventEntity, EventEntity>(sessions, (event, row) => sql`${row.col("cycleId")} = ${event.col("id")}`),
  })
  sessions(@Args(() => PageArgs) _args: PageArgs): EventConnection {
    return planned();
  }
}

export const eventMutations = [
  ...recordMutations({
    name: "Event",
    plural: "Events",
    noun: eventNoun,
    type: () => EventType,
    model: eventModel,
    inputs: eventInputs,
  }),
  ...recordMutations({
    name: "Participation",
    plural: "Participations",
    noun: participationNoun,
    type: () => ParticipationType,
    model: participationModel,
    inputs: participationInputs,
  }),
];
